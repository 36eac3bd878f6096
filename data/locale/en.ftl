# Words of the program in English. Keys are grouped by screen, then in alphabetical order.
# Every key is in every language, with the same arguments.

## Command line

cli-as-whom = There is more than one member: say with --as ID who opens the panel ({ $members })
cli-assigned = New assignments: { $count }; projects named: { $projects }
cli-call-problems = { $file }: { $count ->
    [one] { $count } problem to mend
   *[other] { $count } problems to mend
  }
cli-call-sound = { $file }: the call { $id } is sound
cli-demo-elsewhere = { $file } is not the demonstration, and stays as it is: choose another file with VAGLIO_DEMO
cli-demo-other-phase = { $file } holds the demonstration of phase { $phase }: open it with --phase { $phase }, make it anew with --reset, or choose another file with VAGLIO_DEMO
cli-draft-in-the-way = { $id } has begun a sheet on { $project } that differs from the file, and nothing was imported: they must seal or clear it first
cli-dry-run = A trial only: nothing was changed
cli-grew-meanwhile = Another program wrote to the panel during the check: run it again
cli-imported-marks = New sheets: { $added }; kept as drafts because marks are missing: { $changed }; there already: { $unchanged }; members added: { $members }; projects revealed: { $revealed }
cli-imported-projects = New projects: { $added }; changed: { $changed }; unchanged: { $unchanged }
cli-made = Made the panel { $file } for the call { $id }: { $title }
cli-member-added = { $id } { $name }: added to the panel
cli-next = Next:
cli-no-members = The panel has no members: add one with `vaglio member add`
cli-no-terminal = There is no terminal here: open the panel in a terminal window, or use `vaglio status` and `vaglio export`
cli-not-revealed = Not revealed { $project }: { $sealed } of { $due } sheets sealed
cli-not-sealed = Not sealed { $project }: { $reason }
cli-nothing-imported = Nothing was imported: mend this and try again
cli-nothing-to-reveal = There is nothing to reveal
cli-nothing-to-seal = There is no sheet to seal
cli-reveal-with-reason = Wait for the missing sheets, or reveal with --reason and the reason
cli-revealed = Projects revealed: { $count } ({ $projects })
cli-sealed = Sheets sealed: { $count }
cli-status-call = Call { $id }: { $title }
cli-status-divergences = To agree on: { $red } red divergences, { $yellow } yellow, { $concordant } concordant
cli-status-frozen = The rules are frozen
cli-status-head = Log: { $entries } entries, hash { $hash }
cli-status-member = { $id } { $name }
cli-status-not-frozen = The rules are not frozen yet
cli-status-phase = Phase { $id }: { $title }
cli-status-projects = Projects: { $filed }; waiting for sheets { $waiting }, revealed { $revealed }, settled { $settled }, excluded { $excluded }
cli-status-scorer = { $id } { $name }: { $sealed } of { $due } sheets sealed
cli-themes = The themes of the program are: { $names }
cli-unknown-members = These are no members of the panel: { $ids }. Add them with `vaglio member add`, or with --add-members
cli-verified = Entries { $entries }, sheets compared { $sheets }, documents { $documents }, hash { $hash }
cli-would-add = new { $id }
cli-would-change = changed { $id }
cli-would-join = member { $id }
cli-would-stay = unchanged { $id }
cli-wrong-entry = Wrong entry { $seq }: { $what }
cli-wrong-file = Wrong file: { $what }

## Dates and numbers

date = { $day } { $month } { $year }
date-time = { $date }, { $time }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Counts

count-projects = { $count ->
    [one] { $count } project
   *[other] { $count } projects
  }

## Frame: the line of screens, the status line, the hint bar

demo-banner = INVENTED DATA
hint-typing = Type · Enter keeps · Esc clears
key-enter = Enter
room-busy = The panel file does not answer: try again in a moment; if it lasts, leave and open it again.
screen-consensus = Consensus
screen-journal = Journal
screen-overview = Overview
screen-projects = Projects
screen-ranking = Ranking
screen-too-small = Enlarge to 40×10
status-saved = saved { $time }
status-saving = saving…
status-unknown-key = { $key } does nothing here: { $help } shows the keys
status-with-key = { $said } (key { $key })

## What was done, on the status line

done-recorded = Recorded
done-reopened = Sheet given back to its author
done-revealed = Sheets revealed: the discussion goes on in Consensus (F4)
done-sealed = Sheet sealed: hidden from the others until the reveal
done-sealed-and-revealed = Sheet sealed: it was the last one, all are revealed now

## Roles

actor-office = The office
role-chair = chair
role-member = member
role-observer = observer
role-secretary = secretary
role-substitute = substitute

## Keys: what they do (in the help), and in one or two words (in the hint bar)

action-accept-concordant = accept every concordant sub-criterion
action-accept-concordant-short = accept concordant
action-agree = agree with the proposed mark
action-agree-short = agree
action-attach = attach the passage to the sub-criterion
action-attach-short = attach
action-back = go back; from the overview, leave
action-back-short = back
action-bottom = go to the end
action-bottom-short = end
action-clear-mark = take the mark away
action-clear-mark-short = clear
action-close = close the consensus on the proposed mark
action-close-short = close
action-comment = write the comment
action-comment-short = comment
action-detach = take the last attached passage away
action-detach-short = detach
action-dissent = dissent, with the reasons
action-dissent-short = dissent
action-down = one line down
action-down-short = down
action-exclude = exclude the project on a check
action-exclude-short = exclude
action-filter = filter the list
action-filter-short = filter
action-go-to-section = read the section of this criterion
action-go-to-section-short = section
action-half = add or take away half a point
action-half-short = ½
action-help = show the keys
action-help-short = keys
action-jump = go to a project by its number
action-jump-short = number
action-keep = keep the text
action-keep-short = keep
action-leave = leave the text for later
action-leave-short = leave
action-mark = give the mark of that value
action-mark-short = mark
action-next = take the next step
action-next-hit = go to the next hit
action-next-hit-short = next hit
action-next-item = go to the next divergence
action-next-item-short = next
action-next-pane = go to the next criterion
action-next-pane-short = criterion
action-next-section = go to the next section
action-next-section-short = section
action-next-short = go on
action-next-todo = open the next project to score
action-next-todo-short = to do
action-next-unmarked = go to the next one without mark
action-next-unmarked-short = next
action-note = write a discussion note
action-note-short = note
action-open = open
action-open-short = open
action-page-down = one screen down
action-page-down-short = page down
action-page-up = one screen up
action-page-up-short = page up
action-previous-hit = go to the hit before
action-previous-hit-short = hit before
action-previous-item = go to the divergence before
action-previous-item-short = before
action-previous-pane = go to the criterion before
action-previous-pane-short = criterion before
action-previous-section = go to the section before
action-previous-section-short = section before
action-propose = propose the mark; again: half a point more
action-propose-short = propose
action-quit = leave the program
action-quit-short = quit
action-read-project = read the project's dossier
action-read-project-short = dossier
action-redo = redo the last change undone
action-redo-short = redo
action-reopen = give a sealed sheet back
action-reopen-consensus = open a closed consensus again
action-reopen-consensus-short = reopen
action-reopen-short = give back
action-repaint = repaint the screen
action-repaint-short = repaint
action-reveal = reveal the sheets
action-reveal-short = reveal
action-seal = seal the sheet
action-seal-short = seal
action-search = search the text
action-search-short = search
action-select = choose a passage as evidence
action-select-short = passage
action-show-consensus = show the consensus
action-show-consensus-short = consensus
action-show-journal = show the journal
action-show-journal-short = journal
action-show-overview = show the overview
action-show-overview-short = overview
action-show-projects = show the projects
action-show-projects-short = projects
action-show-ranking = show the ranking
action-show-ranking-short = ranking
action-sort = change the order
action-sort-short = sort
action-step-down = lower the mark by a step
action-step-down-short = less
action-step-up = raise the mark by a step
action-step-up-short = more
action-switch-pane = switch between dossier and sheet
action-switch-pane-short = switch side
action-top = go to the beginning
action-top-short = top
action-undo = undo the last change
action-undo-short = undo
action-up = one line up
action-up-short = up
action-zoom = show one side only, or both
action-zoom-short = one side

## Help

context-dossier = Dossier
context-editor = Writing a text
context-everywhere = Everywhere
context-item = One divergence
context-journal = Journal
context-overview = Overview
context-projects = Projects
context-queue = List of divergences
context-ranking = Ranking
context-rubric = Sheet
context-selection = Choosing a passage
help-keys = ↑ ↓ scrolls · Esc closes
help-title = Keys

## Overview

next-accept = { $count ->
    [one] Accept the { $count } concordant sub-criterion: nobody diverges
   *[other] Accept the { $count } concordant sub-criteria: nobody diverges
  }
next-done = Everything is settled: go to the ranking
next-empty = No project is filed yet: that is for the office
next-follow = { $count ->
    [one] Follow the discussion of the divergence that is left
   *[other] Follow the discussion of the { $count } divergences, worst first
  }
next-go-on = Go on with { $code } “{ $title }”: { $marked } of { $all } marks
next-reconcile = { $count ->
    [one] Discuss the { $count } divergence left
   *[other] Discuss the { $count } divergences, worst first
  }
next-reveal = Reveal the sheets of { $code }: all are sealed
next-score = Score { $code } “{ $title }”: { $all } marks to give
next-wait = { $count ->
    [one] { $count } sheet of others is missing: read the projects meanwhile
   *[other] { $count } sheets of others are missing: read the projects meanwhile
  }
overview-concordant = { $count ->
   *[other] concordant, to be accepted
  }
overview-deadline = deadline { $date }
overview-excluded = { $count ->
   *[other] excluded
  }
overview-filed = { $count ->
   *[other] filed
  }
overview-frozen = Rules of the call frozen (hash { $hash })
overview-members = Panel
overview-next = Next step
overview-no-members = No members: adding them is for the office
overview-not-frozen = Rules not frozen yet: opening a project freezes them ({ $hash })
overview-projects = Projects
overview-red = { $count ->
    [one] red divergence
   *[other] red divergences
  }
overview-revealed = { $count ->
   *[other] revealed, to be settled
  }
overview-sealed = with your sheet sealed
overview-settled = { $count ->
   *[other] settled
  }
overview-todo = for you to score
overview-waiting = waiting for sheets
overview-yellow = { $count ->
    [one] yellow divergence
   *[other] yellow divergences
  }

## Projects

column-code = Code
column-district = District
column-lead = Lead
column-mean = Mean
column-range = Range
column-sealed = Sheets
column-standing = State
column-title = Title
order-code = by code
order-filed = as filed
order-mean = by mean
order-own = your own
order-standing = by state
order-title = by title
projects-head = { $count ->
    [one] { $count } project · order: { $order }
   *[other] { $count } projects · order: { $order }
  }
projects-no-match = No project matches “{ $query }”: Esc takes the filter away
projects-none = No project is filed yet
projects-nothing-to-do = No project left to score: your sheets are sealed
projects-order-now = Order: { $order }
projects-range = Range: from the lowest to the highest total
standing-begun = begun { $marked }
standing-excluded = excluded
standing-revealed = revealed
standing-sealed = sealed
standing-settled = settled
standing-todo = to do
standing-waiting = waiting

## The sheet of a project

rubric-all-marked = Every mark is given: s seals the sheet
rubric-attached = Passage attached to { $sub }
rubric-final = final
rubric-final-agreed = Final { $mark }, agreed by the panel
rubric-final-open = Final mark to be agreed (F4)
rubric-final-red = Red divergence: to be discussed (F4)
rubric-half-needs-mark = Give a mark first (0…9), then the half point.
rubric-head-excluded = Excluded project, not scored
rubric-head-reader = The rubric, not yours to mark
rubric-head-revealed = Your sheet, revealed
rubric-head-sealed = Your sheet, sealed and not revealed yet
rubric-head-sealed-short = Your sheet, sealed
rubric-head-todo = Your sheet · nobody sees it until the reveal
rubric-head-todo-short = Your sheet, hidden so far
rubric-marked = { $marked } of { $all }
rubric-mine = yours
rubric-no-comment = No comment yet: Enter to write one
rubric-nothing-to-redo = Nothing to redo
rubric-nothing-to-undo = Nothing to undo
rubric-out = Requirement { $check }: { $name }
rubric-redone = Change on { $sub } done again
rubric-scale = Scale { $range }, in steps of { $step }
rubric-total = Total
rubric-undone = Change on { $sub } undone

## The dossier of a project

ats-deed = Deed
ats-form = Temporary association (ATS)
codesign-method = Method
codesign-outcome = Outcome
codesign-status = State
codesign-when = When
coherence-dimensions = Dimensions of development
coherence-governance = Governance
coherence-principles = Principles
coherence-subsidiarity = Subsidiarity
coherence-systems = Local systems
coproduction-actors = With
coproduction-resources = Resources
coproduction-tasks = Tasks
document-kind = Kind
document-sha256 = SHA-256
document-signature = Signature
dossier-district = District
dossier-further = Further fields
dossier-hit = Hit { $at } of { $count }: n for the next, N for the one before
dossier-invented = Invented text, for demonstration
dossier-lead = Lead
dossier-loading = The dossier is being loaded…
dossier-no-hit = “{ $text }” is not in the dossier
dossier-no-search = Nothing is searched: / begins a search
dossier-no-section = The dossier has no section for this criterion
dossier-protocol = Protocol number
dossier-read = { $percent }%
dossier-late = Received after the deadline ({ $date })
dossier-received = Received
dossier-section-missing = Section asked for by the call: the dossier does not have it
dossier-selecting = Passage for { $sub }: ↑ ↓ extends, Enter attaches, q cancels
dossier-select-now = Passages are attached from the dossier under evaluation only: b goes back to it
dossier-replaced = The dossier was integrated: this is the new version
project-gone = The open project is no longer among those under way
dossier-signed-by = Signed by
innovation-compared = Compared with
innovation-limit = Limit addressed
need-expressed-by = Voiced by
need-figures = Figures
need-place = Place
need-priorities = Patto per il Sociale priorities
need-recipients = Recipients
need-sources = Sources
participation-codesign = Co-design
participation-coproduction = Co-production
partner-contribution = Contribution
partner-kinds = Kind
partner-letter = Letter of adhesion
partner-name = Organisation
partner-operating-seat = Operating seat
partner-role = Role
partner-seat = Legal seat
partner-status = Status
partner-tasks = Tasks
partner-unnamed = Organisation without name
section-abstract = Summary
section-ats = Temporary association (ATS)
section-coherence = Coherence with the principles
section-declarations = Declarations
section-documents = Documents
section-idea = Project idea
section-innovation-elements = Innovation elements
section-needs = Needs
section-participation = Participatory processes

## Words of the dossier's closed lists

ats-costituenda = to be constituted
ats-costituita = constituted
dimension-economica = economic
dimension-sociale = social
dimension-umana = human
innovation-logica = New logic
innovation-strumento = Tool
innovation-tecnologia = Technology
kind-altro = other organisation
kind-altro-pubblico = other public body
kind-asl = local health authority
kind-comune = municipality
kind-ente-gestore = social-assistance body
kind-ente-religioso = religious body
kind-impresa = enterprise
kind-scuola = school
kind-sindacato-categoria = trade union or trade association
kind-terzo-settore = third-sector body
kind-unione-comuni = union of municipalities
kind-universita-ricerca = university or research body
kind-volontariato = volunteer organisation
local-system-ambientale = environment
local-system-culturale = culture
local-system-lavorativo = work
local-system-produttivo = production
local-system-sociale = society
partner-status-confermato = confirmed
partner-status-da-individuare = still to be found
partner-status-impegno = committed, not yet signed
partner-status-ritirato = withdrawn
partner-status-subentrato = came in later
role-of-partner-aderente-esterno = supporter outside the ATS
role-of-partner-capofila = lead
role-of-partner-partner = partner

## Questions

accept-title = Accept what is concordant
accept-what = { $count ->
    [one] { $count } concordant sub-criterion takes the middle of the members' marks, without discussion. The journal records it.
   *[other] { $count } concordant sub-criteria, in every revealed project, take the middle of the members' marks, without discussion. The journal records it.
  }
confirm-close = Esc closes
confirm-yes = Enter yes · Esc no
exclude-no-checks = This phase of the call has no checks: no project can be excluded.
exclude-title = Which check does { $code } fail?
pick-keys = ↑ ↓ · Enter chooses · Esc cancels
reopen-nothing = No sheet is sealed on this project: there is nothing to give back.
reopen-title = Whose sheet on { $code } is given back?
reveal-missing = The sheets of { $names } are missing: revealing now takes a written reason, and whoever is missing can no longer seal.
reveal-title = Reveal the sheets of { $code }
reveal-what = Sheets sealed: { $sealed } of { $due }. Once revealed, everyone reads them and they no longer change.
seal-final = Once sealed, the sheet no longer changes, unless the chair gives it back. It stays hidden from the others until the reveal.
seal-missing = { $count ->
    [one] { $count } mark is missing: { $list }.
   *[other] { $count } marks are missing: { $list }.
  }
seal-not-yet = Only a complete sheet can be sealed: Space goes to the next empty one.
seal-title = Seal the sheet on { $code }
seal-uncommented = { $count ->
    [one] { $count } mark has no comment.
   *[other] { $count } marks have no comment.
  }
value-keys = Enter confirms · Esc cancels
value-mark = Mark
value-off-scale = { $value } is not on the scale: it goes from { $min } to { $max }, in steps of { $step }.
value-proposal = Mark to propose

## Texts being written

editor-comment = Comment · { $project } { $sub }
editor-dissent = Reasons of the dissent · { $project } { $sub }
editor-exclusion = Why it is excluded · { $project }, check { $sub }
editor-held-back = Text held back: the same command opens it again
editor-keys = Ctrl-S confirms · Esc sets aside
editor-keys-comment = Saved as you type · Esc closes
editor-motivation = Motivation of the agreed mark · { $project } { $sub }
editor-note = Discussion note · { $project } { $sub }
editor-outside-reason = Why outside the members' marks · { $project } { $sub }
editor-placeholder = Write here
editor-reopen-sheet = Why the sheet is given back · { $project }, { $sub }
editor-reopening = Why the consensus is reopened · { $project } { $sub }
editor-reveal-reason = Why reveal with sheets missing · { $project }

## Consensus

consensus-accepted = Accepted as concordant: { $mark }
consensus-closed = Closed on { $mark }
consensus-concordant = { $count ->
    [one] { $count } concordant to accept
   *[other] { $count } concordant to accept
  }
consensus-concordant-chair = { $count ->
    [one] { $count } concordant: A accepts it
   *[other] { $count } concordant: A accepts them
  }
consensus-discussion = Discussion
consensus-dissent = Dissent of { $name }: { $reason }
consensus-head = { $count ->
    [one] { $count } open divergence
   *[other] { $count } open divergences
  }
consensus-no-concordant = Nothing concordant to accept
consensus-no-proposal = No mark is proposed yet.
consensus-none-left = No divergence is open
consensus-none-open = No divergence is open
consensus-none-revealed = No sheets are revealed yet
consensus-note-first = Red divergence: first a discussion note (key m), then the proposal (keys 0…9).
consensus-nothing-proposed = No mark is proposed: propose one with the keys 0…9.
consensus-nothing-shown = No divergence to show
consensus-positions = Positions at the reveal
consensus-propose-now = No proposal yet: the keys 0…9 propose a mark; on scales with halves the same digit again adds half a point.
consensus-proposed = { $mark } proposed by { $name }
divergence-concordant = concordant: range { $range }
divergence-gate = marks above and below the gate { $sub } ≥ { $min }
divergence-range = range { $range }
divergence-threshold = { $criterion }: members above and below the threshold { $min }, most of it comes from here
divergence-threshold-total = total: members above and below the threshold { $min }, most of it comes from here
divergence-total-range = members' totals too far apart, most of it comes from here

## Ranking

column-outcome = Outcome
column-rank = Rank
column-total = Total
outcome-open = { $count } to be agreed
outcome-passed = thresholds reached
outcome-provisional = provisional
outcome-scored = scored
outcome-unscored = not revealed yet
ranking-head = Totals: { $settled } of { $all } · over thresholds: { $admitted }
ranking-no-places = no places, thresholds decide

## Journal: the entries of the log as sentences

event-agreed = agreed to { $mark } on { $item }
event-assigned = assigned { $project } to { $names }
event-call-frozen = froze the rules of the call ({ $hash })
event-concordant-accepted = { $count ->
    [one] accepted { $count } concordant sub-criterion of { $project }
   *[other] accepted { $count } concordant sub-criteria of { $project }
  }
event-consensus-closed = closed { $item } on { $mark }
event-consensus-reopened = opened { $item } again
event-discussion-noted = noted the discussion on { $item }
event-dissented = dissented from { $mark } on { $item }
event-mark-proposed = proposed { $mark } on { $item }
event-member-added = added { $name } ({ $id }), { $role }
event-panel-created = created the panel for the call { $call }
event-project-excluded = excluded { $project } on check { $check }
event-project-filed = filed { $project } “{ $title }”
event-project-opened = opened { $project }
event-project-replaced = replaced the dossier of { $project }
event-sheet-imported = imported the sheet of { $name } on { $project }, sealed
event-sheet-reopened = gave { $name } the sheet on { $project } back
event-sheet-sealed = sealed the sheet on { $project }
event-sheets-revealed = { $count ->
    [one] revealed { $count } sheet on { $project }
   *[other] revealed { $count } sheets on { $project }
  }
journal-head = { $shown ->
    [one] { $shown } entry · last no. { $seq }, hash { $hash }
   *[other] { $shown } entries · last no. { $seq }, hash { $hash }
  }
journal-line = { $who } { $what }
journal-no-match = No entry matches: Esc takes the filter away
journal-via = (via { $via }, hash { $hash })

## Refusals: why, and what to do

refusal-already-excluded = { $project } is excluded already: the reason is in the journal.
refusal-already-opened = { $project } was opened already and its dossier can no longer be replaced: leave it out of the projects to file.
refusal-already-proposed = This mark is proposed already on { $sub }: answer by agreeing or dissenting.
refusal-answers-missing = These have not answered the proposal yet: { $names }; it can be closed once everyone has agreed or dissented, or the chair takes it back.
refusal-bad-id = “{ $id }” cannot be an id: use one line of 1–64 characters, a different one for each.
refusal-check-only-warns = Check { $check } only warns and cannot exclude a project: choose the check that the project fails.
refusal-concordant-changed = More sheets were revealed meanwhile: { $count } concordant sub-criteria wait now; look at them and confirm again.
refusal-consensus-begun = The consensus on { $project } has begun: no further sheet can come in, leave it out of the file.
refusal-consensus-closed = { $sub } is closed already: to change it, the chair must open it again.
refusal-consensus-open = { $sub } is not closed and has no proposal: discuss and propose without opening it again.
refusal-does-not-score = The role of { $id } does not score: name the chair or a member.
refusal-excluded = { $project } is excluded on check { $check }: it is no longer judged.
refusal-member-exists = The id { $id } is taken by a member of the panel: choose another.
refusal-motivation-missing = { $sub }: the motivation is missing; write it and confirm again.
refusal-name-missing = The member's name is missing: give name and surname.
refusal-nobody-is-assigned = In this call every member scores every project: there is nothing to assign.
refusal-not-a-member = Only a member of the panel may do this: enter with your own id (now: { $id }).
refusal-not-assigned-to-you = { $project } is not assigned to you: to take part, ask the chair or the office to assign it.
refusal-not-revealed = The sheets of { $project } are not revealed yet ({ $sealed } of { $due } sealed): first seal and reveal them.
refusal-not-sealed = { $member } has no sealed sheet on { $project }: there is nothing to give back.
refusal-note-missing = { $sub } diverges in red: write a discussion note before proposing or closing.
refusal-nothing-concordant = No concordant sub-criterion is left to accept: discuss the divergences one by one.
refusal-nothing-proposed = No mark is proposed on { $sub }: propose one.
refusal-nothing-sealed = Nobody has sealed a sheet on { $project }: it can be revealed once there is one.
refusal-off-scale = { $sub }: the mark is off its scale, or the sheet does not follow the rubric; correct it and try again.
refusal-other-sheet-filed = { $member } has filed a sheet on { $project } already, with other marks or comments: leave these marks out of the file.
refusal-outside-reason-missing = The mark proposed on { $sub } lies outside the members' marks: write down why.
refusal-proposal-changed = The proposal on { $sub } changed meanwhile: read it again and answer anew.
refusal-reason-missing = The reason is missing: write it and confirm again.
refusal-reveal-needs-reason = { $count ->
    [one] { $count } sheet is missing: revealing now takes a written reason.
   *[other] { $count } sheets are missing: revealing now takes a written reason.
  }
refusal-role-administer = This is for the office or the secretary, and your role is { $role }: ask them.
refusal-role-preside = This is for the chair, and your role is { $role }: ask the chair.
refusal-role-score = Marks and proposals are for the chair and the members, and your role is { $role }: you may read here.
refusal-role-write = Notes are for the chair, the members and the secretary, and your role is { $role }: ask one of them.
refusal-sheet-empty = The sheet has no marks: give them, then seal.
refusal-sheet-incomplete = { $count ->
    [one] { $count } mark is missing: only a complete sheet can be sealed; give what is missing, then seal.
   *[other] { $count } marks are missing: only a complete sheet can be sealed; give what is missing, then seal.
  }
refusal-sheet-mismatch = The sheet of { $name } is not the one that was sealed: nothing was revealed, check the file with `vaglio verify`.
refusal-sheet-sealed = The sheet on { $project } is sealed: to change it, the chair must give it back.
refusal-sheets-revealed = The sheets of { $project } are revealed already and stay as they are: go on in the consensus.
refusal-text-missing = The text is empty: write it and confirm, or leave.
refusal-text-too-long = The text is longer than { $limit } characters: shorten it.
refusal-unknown-check = The call has no check { $check }: use the id of one of its checks.
refusal-unknown-member = No member has the id { $id }: check the id, or have the office add it.
refusal-unknown-project = No project has the code { $project }: check it in the list of projects.
refusal-unknown-sub = The rubric has no sub-criterion { $sub }: use an id of the rubric.
