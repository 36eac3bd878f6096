# Words of the program in English: screening (checks, integrations, admissibility).

## Why a requirement is met or not

because-above-budget = { $what } of { $amount } is above the budget of { $budget }.
because-activity-lacks = The activity "{ $activity }" does not state: { $lacks }.
because-activity-outside = The activity "{ $activity }" runs from month { $start } to month { $end }, in a project of { $months } months.
because-amount-above = { $what } of { $amount } is above the maximum of { $limit }.
because-amount-below = { $what } of { $amount } is below the minimum of { $limit }.
because-basis = Basis: { $basis }.
because-below-zero = The budget has an amount below zero.
because-budget-lacks-lines = The budget has no cost items.
because-budget-lacks-requested = The contribution requested is not stated.
because-budget-lacks-total = The total cost is not stated.
because-change-not-declared = The change of the partner "{ $body }" is not declared.
because-change-without-reason = The change of the partner "{ $body }" is declared without a reason.
because-check-fails = The requirement { $check } does not hold.
because-declaration-unsigned = The declaration "{ $declaration }" is not signed.
because-district-not-registered = The district "{ $district }" is none of the call's.
because-document-not-filed = The document "{ $document }" is named but was not filed.
because-document-unsigned = The document "{ $document }" is not signed.
because-document-without-sum = The document "{ $document }" came without its SHA-256: whether it is intact cannot be verified.
because-duration-outside = Duration in months: { $months }; the call asks for { $min } to { $max }, both included.
because-enti-missing = Enti gestori of the district are missing from the association: { $bodies }.
because-few-codesign = Steps of co-design stated: { $found }; at least { $min } needed.
because-few-coproduced = Co-produced actions stated: { $found }; at least { $min } needed.
because-funding-differs = Contribution and co-financing give { $found }, the total cost is { $total }.
because-in-time = The project was received on { $received }; term: { $limit }.
because-kind-not-admitted = The partner "{ $body }" is of no kind that is expressly admitted ({ $kinds }).
because-lack-months = its months
because-lack-output = its output
because-lack-owner = its owner
because-late-exclusive = The project was received on { $received }; only what came before { $limit } was in time.
because-late-inclusive = The project was received on { $received }; the term ended on { $limit }, that instant included.
because-lead-changed = The lead was "{ $before }", now it is "{ $after }".
because-lead-is-none = The lead "{ $body }" is of none of the kinds asked for: { $kinds }.
because-lead-not-registered = The lead "{ $body }" is none of the call's enti gestori.
because-lines-differ = The cost items add up to { $found }, the total cost is { $total }.
because-members = Bodies that meet the requirement: { $bodies }.
because-moment = { $date }, { $time }
because-no-activities = No activity is described.
because-no-ats = The dossier states no association.
because-no-declaration = The declaration "{ $declaration }" is missing.
because-no-deed-costituenda = The letter of intent to form the association is missing.
because-no-deed-costituita = The deed of the association is missing.
because-no-district = No district is stated.
because-no-document = A document of kind "{ $document }" is missing.
because-no-documents = No document was filed.
because-no-duration = The duration in months is not stated.
because-no-lead = No partner is stated as the lead.
because-no-limit = The term is not known yet.
because-no-phase-before = The project is not in the phase before.
because-no-priorities = No priority is stated.
because-no-receipt = The dossier does not state when it was received.
because-no-register = The call lists no enti gestori for the district: a person must verify.
because-no-sender = The dossier does not state who sent it.
because-no-support = No support is on record.
because-no-support-named = No support is on record; the project names "{ $body }".
because-no-version = The version of the list of priorities is not stated.
because-not-admitted = The project was not admitted in the phase before.
because-not-among = { $what }: "{ $word }" is none of those foreseen ({ $known }).
because-not-named = { $what }: not stated.
because-nothing-known = No facts of the dossier are on record.
because-priority-unknown = The priority "{ $id }" is not in the version stated.
because-reserve-stands = The reserve on the requirement { $check } is not cleared.
because-same-body = Other projects in which "{ $body }" takes part: { $count } ({ $projects }); the most is { $max } in all.
because-same-district = Other projects that name the district "{ $district }": { $count } ({ $projects }).
because-seat-elsewhere = The seat of "{ $body }" is in { $region }.
because-seat-unknown = The seat of "{ $body }" is not stated.
because-section-missing = The section "{ $section }" is empty.
because-section-too-long = The section "{ $section }" has { $found } characters; the most is { $max }.
because-sent-by-other = The application was sent by "{ $sender }", the lead is "{ $lead }".
because-several-leads = Several partners are stated as the lead: { $bodies }.
because-share-below = Co-financing is { $found } of { $total }; the least share is { $share }%.
because-to-be-found = A partner is still to be found ({ $kinds }).
because-to-be-found-any = A partner is still to be found.
because-too-few = Partners of the kinds asked for ({ $kinds }): { $found }; at least { $min } needed.
because-too-few-any = Partners found: { $found }; at least { $min } needed.
because-version-early = Version "{ $stated }" of the list of priorities holds from { $day }, after the day that counts for the call: "{ $counts }" counts.
because-version-early-none = Version "{ $stated }" of the list of priorities holds from { $day }, after the day that counts for the call.
because-version-expired = Version "{ $stated }" of the list of priorities expired on { $day }: for the call "{ $counts }" counts.
because-version-expired-none = Version "{ $stated }" of the list of priorities expired on { $day }, before the day that counts for the call.
because-version-unknown = The version "{ $id }" of the list of priorities is none of the call's.
because-what-line = Line
because-what-pot = Pot
because-what-requested = The contribution requested
because-what-size-class = Size class
because-what-total = The total cost
because-withdrawn = The project was withdrawn.
because-without-activity = The partner "{ $body }" has no activity.

## Plan of the definitive project

plan-activity = Activity
plan-agreement = Agreement
plan-amount = Amount
plan-baseline = Baseline
plan-basis = How calculated
plan-budget-total = Total cost
plan-cofinance = Co-financing
plan-conditions = Conditions
plan-cost = Cost
plan-duration = Duration in months
plan-horizon = Horizon
plan-in-kind = in kind
plan-in-money = in money
plan-indicator = Indicator
plan-item = Cost item
plan-items-sum = Sum of the items
plan-line = Line
plan-materials = Materials
plan-months = Months
plan-objective = Objective
plan-outputs = Outputs
plan-owner = Responsible
plan-partner = Partner
plan-pot = Pot
plan-procedure = Procedure
plan-reason = Reason
plan-requested = Contribution requested
plan-response = Response
plan-rules = Rules
plan-size-class = Size class
plan-source = Source
plan-start = Planned start
plan-support-body = Support
plan-target = Target
plan-territories = Territories concerned
plan-version = Version of the list
plan-with = Co-produced with

## Facts of the dossier beside the sub-criteria

live-dimensions = Dimensions { $count } of { $all }
live-partners = { $count ->
    [one] { $count } partner
   *[other] { $count } partners
  }
live-systems = Local systems { $count } of { $all }
live-to-be-found = to be found { $count }

## Sections of the definitive project

section-activities = Activities
section-budget = Budget
section-governance = Governance
section-indicators = Indicators
section-integration = Integration with other services
section-partner-changes = Changes of partners
section-priorities = Priorities
section-replicability = Replicability
section-risks = Risks
section-sustainability = Sustainability

## Screens

action-admit = admit the project to the evaluation
action-admit-short = admit
action-ask-integration = ask an integration of the requirements that fail
action-ask-integration-short = integration
action-conflicts = declare conflicts of interest
action-conflicts-short = conflicts
action-declare-all = declare no conflict on any project listed
action-declare-all-short = on all
action-declare-none = declare no conflict on the selected project
action-declare-none-short = none
action-met = find that the requirement is met
action-met-short = met
action-next-column = to the next column
action-next-column-short = check
action-next-open = to the next requirement or project to decide
action-next-open-short = next
action-next-version = definitive, preliminary or what differs
action-next-version-short = version
action-not-met = find that the requirement is not met
action-not-met-short = not met
action-previous-column = to the column before
action-previous-column-short = back
action-recuse = recuse yourself from the selected project
action-recuse-short = recuse
action-show-screening = show the screening
action-show-screening-short = screening
context-checklist = Checks of a project
context-conflicts = Conflicts of interest
context-screening = Screening
screen-screening = Screening
next-declare = { $count ->
    [one] Declare conflicts of interest: { $count } project is left
   *[other] Declare conflicts of interest: { $count } projects are left
  }
next-screen = { $count ->
    [one] Screen { $code }: it is the last project to be screened
   *[other] Screen { $code }: { $count } projects are to be screened
  }

screening-none = This phase of the call has no screening
screening-nothing-open = No other project is to be screened
screening-no-integration = The call sets no days for integrations: ask it on the command line, with the days
screening-count-open = { $count } to screen
screening-count-asked = { $count ->
    [one] { $count } integration awaited
   *[other] { $count } integrations awaited
  }
screening-count-unanswered = { $count ->
    [one] { $count } integration lapsed
   *[other] { $count } integrations lapsed
  }
screening-count-admitted = { $count ->
    [one] { $count } admitted
   *[other] { $count } admitted
  }
screening-count-reserve = { $count } with reserve
screening-count-excluded = { $count ->
    [one] { $count } excluded
   *[other] { $count } excluded
  }
screening-count-not-receivable = { $count ->
    [one] { $count } not receivable
   *[other] { $count } not receivable
  }
screening-count-withdrawn = { $count ->
    [one] { $count } withdrawn
   *[other] { $count } withdrawn
  }
screening-state-open = to screen
screening-state-answered = to screen, integrated
screening-state-asked = to integrate until { $date }
screening-state-unanswered = not integrated by { $date }
screening-state-admitted = admitted
screening-state-reserve = admitted with reserve ({ $checks })
screening-state-excluded = excluded ({ $check })
screening-state-not-receivable = not receivable ({ $check })
screening-met = Met
screening-not-met = Not met
screening-to-be-found = Partner to be found
screening-open = To decide
screening-auto = computed
screening-hybrid = to confirm
screening-manual = by hand
screening-legend = ✓ met  ✕ not met  ◌ partner to be found  ? to decide  • decided by a person
screening-fail-not-receivable = where it fails: not receivable
screening-fail-excluded = where it fails: excluded
screening-fail-integration = where it fails: integration
screening-fail-warning = where it fails: a warning only
screening-reserve-allowed = With the partner still to be found the call admits with reserve.
screening-by-person = decided by { $name }, { $when }
screening-by-nobody = for a person to decide
screening-by-dossier = by the dossier
screening-hint-met = met by the dossier: to be confirmed
screening-hint-not-met = not met by the dossier: to be confirmed
screening-found = The dossier says:
screening-excluded-by = Excluded for this requirement: { $why }
screening-asked-text = Integration asked on { $on }, until { $due }: { $text }
screening-answered-text = Integration received: { $when }
screening-integration-text = { $days ->
    [one] Please complete the following within { $days } day.
   *[other] Please complete the following within { $days } days.
  }
screening-admit-title = Admit { $code } to the evaluation?
screening-admit-what = No requirement bars the admission.
screening-admit-reserve = It is admitted with reserve: { $checks }.
screening-admit-warnings = Requirements that only warn and are not met: { $checks }.
screening-admit-final = With the admission the screening of the project is over.

editor-decision-met = Why the requirement is met · { $project }, { $sub }
editor-decision-not-met = Why the requirement is not met · { $project }, { $sub }
editor-integration = Request for integration · { $project }
editor-no-conflict = Why there is no conflict · { $project }
editor-recusal = Reason of the recusal · { $project }

conflict-actual = actual: the interest exists
conflict-potential = potential: the interest may arise
conflict-perceived = perceived: others may believe in one
conflicts-title = Conflicts of interest
conflicts-kind-title = Which conflict on { $code }?
conflicts-keys = n none · A none on any · r recuse · Esc
conflicts-none-open = You have declared on every project
conflicts-only-hinted = Only projects with a known link are left: declare one by one
conflicts-all-what = { $count ->
    [one] You declare that you have no conflict of interest on { $count } project and whoever presents it.
   *[other] You declare that you have no conflict of interest on { $count } projects and whoever presents them.
  }
conflicts-all-left = { $count ->
    [one] On { $count } project there is a known link: declare on it apart.
   *[other] On { $count } projects there is a known link: declare on them apart.
  }
conflicts-hint = There is a known link with { $body }
conflicts-declared = You declared that you have no conflict: you can still recuse yourself
conflicts-partners = Partners: { $names }
conflicts-partners-more = Partners: { $names } … and { $count } more
conflicts-partners-count = Partners: { $count }
conflicts-no-partners = No other partner is named
done-recused = Recusal recorded: the project is no longer among yours

version-now = definitive
version-before = preliminary
version-differences = differences
version-only-one = This project has one version only
before-marks = Marks and comments · { $phase }
before-no-marks = The sheets of that phase cannot be seen.
before-total = Total: { $total }
before-agreed = Panel
before-members = Members
before-motivation = Motivation
differences-title = What changes from the preliminary to the definitive project
differences-none = Nothing differs
differences-partners = Partners
differences-lead = The lead was “{ $before }”, now it is “{ $after }”
differences-nameless = partner to be found
differences-added = + { $name }
differences-removed = − { $name }
differences-role = ± { $name }: from { $before } to { $after }
differences-status = ± { $name }: from { $before } to { $after }
differences-other = Data that are no text have changed
