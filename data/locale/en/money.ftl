# Words of the program in English: ranking, ties, budget.

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
account-total = total
account-agreed = { $sub }: the panel agreed on { $value }
account-unmarked-open = { $sub }: the panel has yet to agree on a mark
account-unmarked-shared = { $sub }: no mark, the others share its weight
account-unmarked-bonus = { $sub }: bonus not given, it counts nothing
account-mean = { $scope }: mean of { $values } = { $result }
account-median = { $scope }: median of { $values } = { $result }
account-trimmed = { $scope }: mean without the extremes of { $values } = { $result }
account-rounded = { $scope }: { $from } rounded to { $to }
account-sum = Sum of { $scope } = { $points }
account-shared-out = { $scope }, by the weights of what is marked: { $arithmetic }
account-on-top = With the bonus: { $arithmetic }
account-passes = ✓ { $scope }: { $reached } ≥ { $needed }
account-fails = ✗ { $scope }: { $reached } < { $needed }
account-draw = draw
account-tie = Tie between { $first } and { $second }, step by step:
account-step-equal = equal
account-step-decides = decides
account-step-not-needed = not needed
account-step-not-drawn = to be drawn
account-budget = Budget { $budget }: granted { $granted }, offered { $offered }, left { $residual }
account-asked = Requested: { $asked }
account-funded = funded, { $cents }
account-offered = offered { $cents } ({ $share }%)
account-partly = funded in part, { $cents }
account-refused = refused the offer
account-eligible = eligible, not funded
