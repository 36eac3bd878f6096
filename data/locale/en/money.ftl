# Words of the program in English: ranking, ties, budget.

## Where a figure comes from

money-agreed = { $sub }: value agreed by the panel { $value }
money-averaged-mean = { $scope }: mean of { $values } = { $result }
money-averaged-median = { $scope }: median of { $values } = { $result }
money-averaged-trimmed = { $scope }: mean without the { $drop ->
    [one] highest and the lowest
   *[other] { $drop } highest and the { $drop } lowest
  } of { $values } = { $result }
money-divided = { $scope }: { $sum } / { $weight } = { $mean }
money-gate-failed = { $scope }: { $reached } is below the least value of { $needed }
money-gate-passed = { $scope }: { $reached } reaches the least value of { $needed }
money-not-counted = ({ $value }, not counted)
money-of-member = { $name } · { $line }
money-on-top = Total: { $base } + bonus { $bonus } = { $points }
money-product = { $sub }: { $value } × { $weight } / { $max } = { $points }
money-product-plain = { $sub }: { $value } × { $weight } = { $points }
money-rounded = { $scope }: { $from } rounded to { $decimals ->
    [0] a whole number
    [one] { $decimals } decimal
   *[other] { $decimals } decimals
  } = { $to }
money-shared-out = { $scope }: { $sum } × { $whole } / { $present } = { $points }, the weight of what is missing shared out over the rest
money-sum = { $scope }: sum { $points }
money-threshold-failed = { $scope }: { $reached } is below the threshold of { $needed }
money-threshold-passed = { $scope }: { $reached } reaches the threshold of { $needed }
money-total = Total
money-unmarked-no-bonus = { $sub }: bonus not given, counts nothing
money-unmarked-open = { $sub }: the panel has not agreed on a value yet
money-unmarked-shared-out = { $sub }: no mark, its weight is shared out over the rest

## Ties

money-tie-equal = { $step }. { $scope }: { $first } { $a }, { $second } { $b }; equal
money-tie-decided = { $step }. { $scope }: { $first } { $a }, { $second } { $b }; { $winner } goes first
money-tie-not-needed = { $step }. { $scope }: { $first } { $a }, { $second } { $b }; not needed
money-tie-draw-decided = { $step }. Public draw: { $first } drawn in place { $a }, { $second } in place { $b }; { $winner } goes first
money-tie-draw-missing = { $step }. Public draw: to be held and minuted
money-tie-draw-not-needed = { $step }. Public draw: not needed

## Budget

money-depleted = Budget used up with application { $project }
money-depleted-at = Budget used up with application { $project }, received on { $time }
money-eligible = eligible, not funded
money-funded = funded with { $amount }
money-offer-refused = eligible, not funded: partial offer refused
money-offered = partial offer of { $amount }, { $share }% of the request: waiting for the answer
money-partly-funded = partly funded with { $amount }
money-pot = Budget { $budget }: granted { $allocated }, residual { $residual }
money-pot-offered = Budget { $budget }: granted { $allocated }, offered and waiting for the answer { $offered }, residual { $residual }
money-unusable-amount = Without an amount asked the budget line cannot be drawn: complete { $projects }
money-unusable-pot = Without a funding line of the call the budget cannot be divided: correct { $projects }

## Screen of the ranking

action-explain = show how the figure comes about
action-explain-short = account
action-approve-list = approve the list
action-approve-list-short = approve
action-draw = draw between equals
action-draw-short = draw
approve-title = Approve the list?
editor-sitting-draw = Draw: the seed on the first line, then a witness on each line
ranking-money = budget { $budget }, granted { $granted }, left { $residual }
account-title = { $project }: how the figures come about
account-none = There is no total yet: sheets or consensus are missing.
account-tie = Tie between { $first } and { $second }, step by step:
account-asked = Requested: { $asked }
