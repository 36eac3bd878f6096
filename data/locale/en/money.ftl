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

## Screens

column-asked = Requested
column-granted = Granted
ranking-pot = { $name } · budget { $budget }
ranking-line = Budget { $budget } · granted { $granted } · left { $residual }
ranking-line-offer = Budget { $budget } · granted { $granted } · offered { $offered } · left { $residual }
ranking-line-short = granted { $granted } · left { $residual }
ranking-line-offer-short = granted { $granted } · offered { $offered }
ranking-reserve = reserve list: eligible, not funded
ranking-rest = outside the ranking, or not settled yet
ranking-by-draw = draw
ranking-tie = tie: { $step }
ranking-approved = ✓ List no. { $number } is approved: Tab shows it
ranking-ready = ✓ Everything is settled: the list can be approved
list-by-panel = of the panel
list-correction = correction of no. { $of } (act { $act })
list-advance = moves up no. { $of } (act { $act })
list-head = List no. { $number } · { $origin } · { $time } · read only
list-published = published: { $date }, act { $act } ({ $channel })
list-unpublished = not published yet
list-hash = hash { $hash }
lists-none = No list is approved yet
account-title = How the result comes about · { $code }
account-nothing = This project cannot be shown here
account-points = From marks to the total
account-unrevealed = The sheets are not revealed yet.
account-total = Total { $total }
account-no-total = There is no total yet: a mark is missing.
account-limits = Thresholds
account-ties = Ties
account-tie-with = same total as { $other }; these decide, in order:
account-money = From the budget to the grant
account-budget = budget { $amount }
account-residual = left when its turn comes { $amount }
account-listed = Figures of this list
account-given = granted or offered { $amount }
account-asked = requested { $amount }
account-share = what is left covers { $share }% of the request
account-rule = rule of the call: the first not covered is offered the rest if that covers at least { $share }%
account-rule-none = rule of the call: no partial offer
account-stop = then it stops: those after it are eligible, not funded
account-skip = then later ones that the budget covers are funded
draw-title = Public draw
draw-group = Nothing separates { $projects }.
draw-how = The seed is said aloud before the witnesses. The order is that of the SHA-256 sums of "length:seed,length:code,": anybody can do it again.
field-seed = Seed
field-witnesses = Witnesses (with ,)
approve-title = Approval of list no. { $number }
approve-what = As it stands below the list is approved and fixed; after that it changes by a new act only.
approve-money = granted { $granted } of { $budget }
publish-title = Publication of list no. { $number }
publish-note = The act that approves the list must be among the acts first.
publish-nothing = No list waits for publication
publish-no-act = No act approves a list: record it among the acts first
field-act = Act
field-day = Day
field-channel = Where
