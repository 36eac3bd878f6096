# Words of the program in English: acts, people, sittings, lists.

## Roles and standings

role-manager = officer
role-expert = expert
role-administrator = administrator
standing-screening = to screen
standing-withdrawn = withdrawn
rubric-head-screening = In screening: scored once admitted
rubric-head-withdrawn = Project withdrawn
overview-screening = in screening
overview-withdrawn = { $count ->
    [one] withdrawn
   *[other] withdrawn
  }

## Kinds of act

act-policy = policy act
act-call = call
act-support_call = call for support bodies
act-appointment = appointment of the panel
act-extension = extension
act-rules = change of the rules
act-list = approval of the list
act-ranking = approval of the ranking
act-correction = correction
act-order = order or judgment
act-other = other act

## Outcomes in lists

status-admitted = admitted
status-admitted_with_reserve = admitted with reserve
status-not_admitted = not admitted
status-funded = funded
status-partly_funded = funded in part
status-offered = partial offer, answer awaited
status-eligible = eligible, not funded
status-excluded = not admissible
status-not_receivable = not receivable
status-withdrawn = withdrawn
status-lapsed = lapsed

## Journal: the facts of the procedure as sentences

event-act-recorded = recorded the act { $act } ({ $kind }): { $title }
event-panel-appointed = appointed the panel by the act { $act }
event-member-described = noted the office and affiliations of { $name }
event-no-conflict-declared = declared no conflict of interest on { $projects }
event-member-recused = recused themselves from { $project }
event-recusal-affects = found that the recusal of { $name } from { $project } touches other judgements
event-recusal-affects-none = found that the recusal of { $name } from { $project } touches no other judgement
event-seated = seated { $substitute } in the place of { $name }
event-seated-on = seated { $substitute } in the place of { $name } on { $project }
event-unseated = ended the substitution of { $name } by { $substitute }
event-unseated-on = ended the substitution of { $name } by { $substitute } on { $project }
event-expert-asked = asked { $name } for an opinion on { $project }
event-opinion-filed = filed an opinion on { $project }
event-sitting-opened = opened sitting no. { $number }
event-arrived = noted the arrival of { $name }
event-left = noted the leaving of { $name }
event-quorum-lost = suspended the sitting: the quorum is lost
event-sitting-suspended = suspended the sitting
event-sitting-resumed = resumed the sitting
event-sitting-closed = closed the sitting
event-incident-noted = noted an incident
event-minutes-signed = signed the minutes of sitting no. { $number }
event-check-met = found that { $project } meets requirement { $check }
event-check-not-met = found that { $project } does not meet requirement { $check }
event-integration-asked = asked an integration of { $project } on { $checks }
event-project-integrated = took in the integration of { $project }
event-project-admitted = admitted { $project } to the evaluation
event-project-admitted-reserve = admitted { $project } to the evaluation with reserve
event-project-readmitted = readmitted { $project } by the act { $act }
event-term-extended = extended the term to { $until } by the act { $act }
event-call-replaced = adopted a new version of the call ({ $hash }) by the act { $act }: former marks no longer count
event-call-reworded = mended the wording of the call ({ $hash }) by the act { $act }, without changing rules
event-phase-opened = opened phase { $phase }
event-project-withdrawn = noted that { $project } is withdrawn
event-project-lapsed = declared { $project } lapsed
event-offer-accepted = noted that { $project } accepts the partial offer
event-offer-refused = noted that { $project } refuses the partial offer
event-support-body-registered = registered the support body { $name }
event-support-assigned = assigned the body { $body } to the district { $district }
event-support-meeting-noted = noted a meeting of the body { $body } with the district { $district }
event-access-requested = noted the request of access by { $by } on { $project }
event-ties-drawn = drew the order { $projects } (seed “{ $seed }”)
event-list-approved = approved list no. { $number }
event-list-corrected = corrected a material error with list no. { $number }
event-list-advanced = moved the ranking up with list no. { $number }
event-list-published = published list no. { $number } by the act { $act }
event-reevaluation-ordered = had { $projects } valued again by force of the act { $act }

## Refusals: why, and what to do

refusal-role-manage = This is for the responsible officer, and your role is { $role }: ask whoever answers for the procedure.
refusal-role-screen = Screening is for the members and the responsible officer, and your role is { $role }.
refusal-role-advise = Opinions are for the experts asked, and your role is { $role }.
refusal-role-attend = Attendance is kept by the chair and the secretary, and your role is { $role }: ask them.
refusal-role-enrol = Members are added by the office, the secretary, the officer or the administrator, and your role is { $role }.
refusal-for-the-manager = The panel has a responsible officer: they do this, not the office (enter with their id).
refusal-no-sitting = No sitting is open: the panel values in a sitting only; have the chair open one (F8).
refusal-sitting-open = Sitting no. { $number } is open already: close it before opening another.
refusal-sitting-suspended = Sitting no. { $number } is suspended: valuing goes on once the chair resumes it.
refusal-not-suspended = Sitting no. { $number } is not suspended: there is nothing to resume.
refusal-no-closed-sitting = There is no closed sitting with the number { $number }: minutes are signed once a sitting is closed.
refusal-no-quorum = The quorum is not there: { $present } of { $needed } present, missing { $names }. Preparing goes on, valuing does not: wait for them, or seat a substitute.
refusal-attendance-as-noted = The attendance of { $name } is noted so already.
refusal-seat-vacant = { $name } is recused from { $project } and no substitute has taken the seat: without one nothing is decided on this project.
refusal-titular-acts = { $name } is in the sitting: a substitute cannot act while the member does.
refusal-not-recused = { $name } is not recused from { $project }: the seat is not vacant.
refusal-no-substitute = { $name } is no substitute: choose one of the panel's substitutes.
refusal-not-seated = { $name } does not hold this seat.
refusal-already-seated = { $name } holds this seat already.
refusal-recused = You have recused yourself from { $project }: you can neither read nor value it.
refusal-conflict-undeclared = Before reading { $project }, declare whether you have a conflict of interest with those who file it.
refusal-conflict-hinted = There seems to be a tie to { $body } on { $project }: say why it is no conflict, or recuse yourself.
refusal-recusal-unassessed = { $name } is recused from { $project }: the chair notes first whether other judgements are touched.
refusal-member-supports = { $name } belongs to the support body { $body }: who supports projects cannot value them.
refusal-not-admitted = { $project } is not admitted to the evaluation yet: finish its screening first (F7).
refusal-already-admitted = { $project } is admitted to the evaluation already: its screening is over.
refusal-checks-open = On { $project } the checks { $checks } are still to be decided: decide them in the screening (F7).
refusal-check-fails = { $project } does not meet requirement { $check }: it cannot be admitted; exclude it, or ask an integration where there may be one.
refusal-check-holds = Requirement { $check } is met by { $project }: nothing can follow from it.
refusal-against-computed = On requirement { $check } the dossier says otherwise: write the motivation.
refusal-not-integrable = Requirement { $check } allows no integration: choose one that does.
refusal-integration-asked = An integration of { $project } was asked already: it is asked once only.
refusal-no-integration = No integration of { $project } is open.
refusal-integration-open = The term to integrate { $project } is still running: wait for the answer or its end.
refusal-field-not-asked = The integration of { $project } changes “{ $field }”, which was not asked: only what was asked may change.
refusal-term-over = What was filed for { $project } came after the end of the term: it cannot be taken in.
refusal-term-not-over = On { $day } the term is not over yet: lapse is declared afterwards.
refusal-not-later = The new end is no later than the one in force: an extension can only move it forward.
refusal-not-excluded = { $project } is not excluded: there is nothing to readmit.
refusal-still-awaited = The definitive project of { $project } is still awaited: wait, or declare it lapsed once the term is over.
refusal-unknown-act = No act has the id { $act }: record it among the acts first.
refusal-act-exists = The act { $act } is recorded already: use another id.
refusal-wrong-act = The act { $act } is not of the kind needed here: it takes { $kinds }.
refusal-appointed-early = The act { $act } comes before the end of filing: a panel is appointed after the term.
refusal-already-appointed = The panel is appointed already, by the act { $act }.
refusal-call-frozen = The call is locked (hash { $hash }) since the first project was opened: it changes by an act only, as a new version.
refusal-call-unusable = The new call cannot be used: { $problem }. Mend the file and check it with `vaglio call check`.
refusal-rules-changed = The new version changes a rule ({ $key }), not only words: it takes an act that changes the rules, and the marks given will no longer count.
refusal-withdrawn = { $project } was withdrawn: it is no longer judged.
refusal-not-settled = { $project } is not settled yet: finish screening, scoring and consensus.
refusal-nothing-to-list = There is no project: nothing can be listed.
refusal-draw-needed = { $projects } are wholly equal: make the public draw first.
refusal-nothing-to-draw = There is no tie to draw between these projects.
refusal-draw-incomplete = A draw takes a seed, said aloud, and at least one witness.
refusal-list-approved = List no. { $number } is approved: from here on it changes by an act of correction, by moving up, or by an order to value again.
refusal-unknown-list = No list in force has the number { $number }.
refusal-list-published = List no. { $number } is published already.
refusal-list-unpublished = List no. { $number } is not published yet: publish it first.
refusal-no-list = No list is approved in this phase.
refusal-no-material-error = List no. { $number } says what the panel decided: there is no material error; a judgement is reviewed by order only.
refusal-nothing-moves = Nothing has changed since list no. { $number }: nothing moves up.
refusal-request-unknown = The amount requested by { $project } is not known: without it the budget cannot be divided.
refusal-no-offer = { $project } has no partial offer that waits for an answer.
refusal-no-such-phase = Phase { $phase } is not the one that comes next.
refusal-not-awaited = The definitive project of { $project } is not awaited: it was not admitted, or is filed already.
refusal-unknown-support-body = No support body has the id { $id }.
refusal-taken = The id { $id } is in use already: choose another.
refusal-already-signed = You have signed the minutes of sitting no. { $number } already.
refusal-minutes-differ = The minutes of sitting no. { $number } are not those that others signed: read them together again.
refusal-not-in-sitting = You are not noted as present in sitting no. { $number }: who was there signs.
refusal-not-asked = You were not asked for an opinion on { $project }.

## Command line

cli-as-it-was = Nothing was written: it stands so already
cli-no-act = There is no act
cli-no-checks = The phase has no checks
cli-sitting-none = There was no sitting yet
cli-sitting = Sitting no. { $number }, { $place }: opened { $opened }, { $ended }; present: { $names }
cli-sitting-open = still open
cli-sitting-suspended = suspended
cli-sitting-closed = closed { $at }
cli-checks-signs = + met   - not met   ~ partner to be found   ? to be decided
cli-checks-admitted = admitted
cli-checks-reserve = admitted with reserve
cli-checks-excluded = excluded ({ $check })
cli-checks-integration = integration awaited
cli-check = { $check }  { $standing }: { $name }
cli-check-met = met
cli-check-not-met = not met
cli-check-to-be-found = partner to be found
cli-check-open = to be decided
cli-check-decided = decided by { $who }
cli-check-decided-because = decided by { $who }: “{ $motivation }”
cli-integration-days = The call states no days for an integration: say them with --days
cli-integration-due = The answer is due by { $day }
cli-one-dossier = { $file } holds { $count } projects: an integration is one dossier, whole
cli-nothing-to-admit = There is no project to admit
cli-not-admitted = Not admitted { $project }: { $reason }
cli-list-draft = As the list would be approved now
cli-list-approved = List no. { $number }, approved, not published
cli-list-published = List no. { $number }, published on { $on } by the act { $act } ({ $channel })
cli-list-to-draw = To be drawn: vaglio draw … { $projects }
cli-list-rank = rank
cli-list-project = project
cli-list-total = total
cli-list-granted = granted
cli-list-status = outcome
cli-list-title = title
cli-list-money = Money{ $pot }: budget { $budget }, granted { $granted }, offered { $offered }, left { $residual }
cli-against-found = The hash { $hash } is that of entry { $seq }, of { $at }: up to there the log is whole, as it was then
cli-against-none = No whole entry has a hash that begins with { $hash }: the log is not the one of which those minutes speak, or it was altered before that entry; check the digits
