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
event-minutes-corrected = corrected the minutes of sitting no. { $number }
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

refusal-role-manage = This is for the officer responsible for the procedure, and your role is { $role }: ask them.
refusal-role-screen = Screening is for the members and the responsible officer, and your role is { $role }: ask one of them.
refusal-role-advise = Opinions are for the external experts, and the role is { $role }: name an expert of the panel.
refusal-role-attend = Attendance and incidents are noted by the chair and the secretary, and your role is { $role }: ask them.
refusal-role-enrol = Members are added by the office, the secretary, the officer or the administrator, and your role is { $role }: ask one of them.
refusal-for-the-manager = The panel has an officer responsible for the procedure, and the office does not act for them: enter with their id (--as).
refusal-no-sitting = No sitting is open, and the panel values in a sitting only: have the chair open one.
refusal-sitting-open = Sitting no. { $number } is open already, and there is one at a time: close it before opening another.
refusal-sitting-suspended = Sitting no. { $number } is suspended, and nothing is valued meanwhile: have the chair resume it.
refusal-not-suspended = Sitting no. { $number } is not suspended, there is nothing to resume: go on, or close it.
refusal-no-closed-sitting = No closed sitting has the number { $number }, and only the minutes of a closed one are signed: check the number, or close it.
refusal-no-quorum = The quorum is not there: { $present } present, { $needed } needed; absent: { $names }. Preparing goes on; to value, wait for their return or seat a substitute.
refusal-attendance-as-noted = The attendance of { $name } is noted so already: check who has arrived or left.
refusal-seat-vacant = { $name } is recused from { $project } and nobody has taken the seat, but the full panel values: seat a substitute.
refusal-titular-acts = { $name } is in the sitting, and a substitute cannot act while the member does: note first that they leave, or name the project from which they are recused.
refusal-not-recused = { $name } is not recused from { $project }, so the seat is not vacant: their recusal comes first.
refusal-no-substitute = { $name } is no substitute and cannot take a member's seat: name a substitute of the panel.
refusal-not-seated = { $name } does not hold this seat: check member, substitute and project.
refusal-already-seated = { $name } holds this seat already: there is nothing to change, they can value.
refusal-recused = There is a recusal from { $project }: who is recused neither reads nor values it; seat a substitute.
refusal-conflict-undeclared = { $project } is read and valued only after the declaration on conflicts of interest: declare that there is none, or recuse yourself.
refusal-conflict-hinted = An affiliation points to { $body } on { $project }: say why it is no conflict of interest, or recuse yourself.
refusal-recusal-unassessed = { $name } is recused from { $project } and the chair has not noted whether other judgements are touched: note that first.
refusal-member-supports = { $name } belongs to the support body { $body }, and whoever supported projects does not value them: choose another person.
refusal-not-admitted = { $project } is not admitted to the evaluation yet: finish its screening first.
refusal-already-admitted = { $project } is admitted to the evaluation already and its screening is over: go on with the sheets.
refusal-checks-open = On { $project } the checks { $checks } are still to be decided: decide them in the screening, then try again.
refusal-check-fails = { $project } does not meet requirement { $check } and cannot be admitted: exclude it, or ask an integration where there may be one.
refusal-check-holds = Requirement { $check } is met by { $project } and nothing follows from it: name one that is not met.
refusal-against-computed = On requirement { $check } the dossier says otherwise, and the decision needs a reason: write the motivation.
refusal-not-integrable = Requirement { $check } allows no integration: name one that does.
refusal-integration-asked = An integration of { $project } was asked already, and it is asked once only: decide on what was filed.
refusal-no-integration = No integration of { $project } waits for an answer, and its dossier stays as it is: ask one first, where there may be one.
refusal-integration-open = The term to integrate { $project } is still running, and until then it is not excluded: wait for the answer or the end of the term.
refusal-field-not-asked = The integration of { $project } changes “{ $field }”, which was not asked: only what was asked is accepted; have it filed again.
refusal-term-over = What was filed for { $project } came after the end of the term and is not taken in: decide on the dossier as it is.
refusal-term-not-over = On { $day } the term is not over yet: a lapse is declared from a later day.
refusal-not-later = The new end is no later than the one in force, and an extension can only move it forward: give a later one.
refusal-not-excluded = { $project } is not excluded, there is nothing to readmit: check the code of the project.
refusal-still-awaited = The definitive project of { $project } is still awaited: wait for it, or declare it lapsed once the term is over.
refusal-unknown-act = No act has the id { $act }, and this step rests on an act: record it first (`vaglio act add`).
refusal-act-exists = The act { $act } is recorded already, and acts are not overwritten: use another id.
refusal-wrong-act = The act { $act } is not of the kind needed here: name one of { $kinds }.
refusal-appointed-early = The act { $act } is no later than the end of filing, and the panel is appointed afterwards: name an act with a later date.
refusal-already-appointed = The panel is appointed already, by the act { $act }: to change a person, use substitutes and recusals.
refusal-call-frozen = The rules of the call are frozen (hash { $hash }) since a project was opened: they change by an act only, which must be named.
refusal-call-unusable = The new call cannot be used: { $problem }. Mend the file and check it with `vaglio call check`.
refusal-rules-changed = The new version changes a rule ({ $key }), not only words: mend it, or adopt it as a change of rules, which voids the marks given.
refusal-withdrawn = { $project } was withdrawn by its applicant and is no longer judged: go on with the others.
refusal-not-settled = { $project } is not settled yet: finish screening, scoring and consensus, then try again.
refusal-nothing-to-list = No project is named or filed, and without projects there is no list: check which are filed.
refusal-draw-needed = { $projects } are equal after every tie-break: make the public draw.
refusal-nothing-to-draw = No tie that only a draw can break stands between these projects: name all those that are equal, and no other.
refusal-draw-incomplete = A public draw takes a seed, said aloud, and at least one witness: give what is missing.
refusal-list-changed = List no. { $number } has changed in the meantime and is not the one that was shown: read it again and approve again.
refusal-list-approved = List no. { $number } is approved and judging is over: it changes only by correcting a material error, by moving up, or by an order to value again.
refusal-unknown-list = No list in force has the number { $number }: check it among the approved lists.
refusal-list-published = List no. { $number } is published already and stays as it is: a material error takes a correction.
refusal-list-unpublished = List no. { $number } is not published yet, and this step comes afterwards: publish it first.
refusal-no-list = No list is approved in this phase: have the panel approve one first.
refusal-no-material-error = List no. { $number } says what the panel decided and there is no material error: a judgement is reviewed by order only (new valuation).
refusal-nothing-moves = Nothing has changed since list no. { $number }: it moves up after a renunciation or an answered offer, to be noted first.
refusal-request-unknown = The amount requested by { $project } is not known, and without it the budget cannot be divided: complete its dossier.
refusal-no-offer = { $project } has no partial offer that waits for an answer: check the list in force.
refusal-no-such-phase = { $phase } is not the phase that comes next in the call: name the one after the phase under way.
refusal-not-awaited = The definitive project of { $project } is not awaited (not admitted, filed already, withdrawn or lapsed): check the code.
refusal-unknown-support-body = No support body has the id { $id }: register it first (`vaglio support add`).
refusal-taken = The id { $id } is in use already: choose another.
refusal-already-signed = The minutes of sitting no. { $number } bear your signature already, and one is enough: nothing else is needed.
refusal-minutes-differ = The minutes of sitting no. { $number } are not those that others signed: read them together again and sign the same text.
refusal-not-in-sitting = You are not noted as present in sitting no. { $number }, and the minutes are signed by who was there: have the attendance checked.
refusal-not-asked = You were not asked for an opinion on { $project }: ask the chair or the responsible officer for the task.

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

## Screens

screen-sitting = Sitting
context-sitting = Sitting
context-form = Form
action-show-sitting = show the sitting
action-show-sitting-short = sitting
action-open-sitting = open a sitting
action-open-sitting-short = new sitting
action-attend = note an arrival or a leaving
action-attend-short = arrives/leaves
action-attend-remote = note an arrival by remote tool
action-attend-remote-short = remote
action-pause = suspend or resume the sitting
action-pause-short = suspend/resume
action-close-sitting = close the sitting
action-close-sitting-short = close
action-incident = note an incident
action-incident-short = incident
action-substitute = seat a substitute, or take them out
action-substitute-short = substitute
action-send = confirm the form
action-send-short = confirm
action-set-aside = set the form aside
action-set-aside-short = set aside
action-choose = choose among the options, or note who is there
action-choose-short = choose
action-takes-part-remotely = note who takes part remotely
action-takes-part-remotely-short = remote
form-held-back = Form set aside: the same command opens it again
form-held-back-quit = Form set aside: Ctrl-Q again leaves the program, and what was filled in is lost
action-next-field = to the next field
action-next-field-short = next
action-previous-field = to the field before
action-previous-field-short = previous
action-explain = explain every figure of the project
action-explain-short = explain figures
action-draw = draw between equals
action-draw-short = draw
action-approve-list = approve the list or ranking
action-approve-list-short = approve
action-publish-list = note the publication of the list
action-publish-list-short = publish
action-next-list = to the next approved list
action-next-list-short = lists
action-previous-list = to the approved list before
action-previous-list-short = previous

action-read-minutes = read and sign the last minutes
action-read-minutes-short = minutes
brief-no-sitting = no sitting
brief-sitting = sitting { $number } · { $present }
brief-suspended = sitting { $number } suspended · { $present }
brief-no-quorum = sitting { $number } · { $present }: no quorum

sitting-not-kept = This call states no quorum: sittings are not kept here
sitting-none = No sitting is open
sitting-none-closed = No sitting is closed: there are no minutes yet
sitting-none-chair = Until you open one (key n) the panel cannot value.
sitting-none-others = The panel values in a sitting only: the chair opens it.
sitting-title = Sitting no. { $number }
sitting-opened = opened: { $time }
sitting-suspended-since = suspended since { $time }
sitting-people = Attendance
sitting-agenda = Agenda
sitting-told = Suspensions and incidents
sitting-term = Term of the phase
sitting-no-term = the call does not fix it yet
sitting-extension = extended to { $until } by act { $act }
sitting-acts = Acts
sitting-cites = cites { $acts }
sitting-earlier = Closed sittings
sitting-closed = no. { $number } · { $from } – { $to } · { $signed ->
    [one] { $signed } signature
   *[other] { $signed } signatures
  }
sitting-next = next: { $text }
sitting-suspension = { $from }–{ $to } suspended: { $reason }
sitting-quorum-lost = the quorum was lost
sitting-absent = absent
sitting-absent-live = absent, but the program is open
sitting-in-room = in the room
sitting-remote = remote
sitting-live = the program is open
sitting-not-live = the program is not open
sitting-present-since = in the room since { $time }
sitting-remote-since = remote since { $time }
sitting-lost-since = connection lost (since { $time })
sitting-left-at = left at { $time }
sitting-line-lost = connection lost
sitting-note-lost = connection lost: { $names }. Note the leaving (space) until they are back and identified
sitting-substituted = substituted by { $name }
sitting-substitutes = in the seat of { $name }
sitting-recused = recused from { $projects }
sitting-choose-person = Put the cursor on a person first
sitting-no-substitutes = The panel has no substitutes: the office adds them
quorum-of-all = { $present } of { $needed } present
quorum-of-some = { $present } present ({ $needed } needed)
quorum-whole = the plenum is there, the panel may value
quorum-enough = the quorum is there, the panel may value
quorum-suspended = the sitting is suspended, valuing waits until it resumes
quorum-missing = no quorum, screening goes on but no valuing; absent: { $names }
mode-in-person = in person
mode-remote = remote
mode-mixed = mixed

form-sitting = Opening of sitting no. { $number }
form-sitting-note = Those with the program open are marked. Whoever takes part remotely must be identified.
form-leaving = { $name } leaves
form-leaving-note = Should the quorum be lost by it, the sitting is suspended with it.
form-suspend = Suspending the sitting
form-resume = Resuming the sitting
form-close = Closing the sitting
form-incident = Incident
form-substitute = Substitution of { $name }
form-unseat = { $substitute } no longer sits in the seat of { $name }.
form-bad-day = The day cannot be read: write it as 2018-01-31
form-keys = Ctrl-S confirms · Enter next · Esc sets aside
form-keys-choice = ← → chooses · Ctrl-S confirms · Esc sets aside
form-keys-person = Space present · r remote · Ctrl-S confirms
field-mode = Mode
field-place = Place
field-agenda = Agenda (with ;)
field-note = Note
field-reason = Reason
field-what = What
field-next-sitting = Next sitting
field-substitute = Substitute
paper-keys = ↑ ↓ scrolls · Esc closes
paper-keys-yes = ↑ ↓ scrolls · Enter confirms · Esc cancels

next-open-sitting = Open the sitting: the panel decides in a sitting only
next-resume = Resume the suspended sitting
next-draw = Draw between { $count } projects that nothing else separates
next-approve = Everything is settled: read the list and approve it
next-publish = Note the publication of list no. { $number }
next-open-phase = Open the next phase: { $phase }
next-sign = Read and sign the minutes of sitting no. { $number }
next-close-sitting = The list is approved: close the sitting
next-awaited = { $count ->
    [one] One definitive project is awaited
   *[other] { $count } definitive projects are awaited
  }
open-phase-title = Opening of phase "{ $phase }"
open-phase-what = The present phase ended with its published list: its projects and marks stay readable and change no more.
