# Words of the program in English. Keys are grouped by screen, then in alphabetical order.
# Every key is in every language, with the same arguments.

## Command line

cli-as-whom = Say as whom you open the panel, with --as ID: { $members }
cli-assigned = New assignments: { $count }; projects named: { $projects }
cli-call-problems = { $file }: { $count ->
    [one] { $count } problem to mend
   *[other] { $count } problems to mend
  }
cli-call-sound = { $file }: the call { $id } is sound
cli-demo-elsewhere = { $file } is not the demonstration but a real panel, and stays as it is: choose another file with VAGLIO_DEMO
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

count-members = { $count ->
    [one] { $count } member
   *[other] { $count } members
  }
count-projects = { $count ->
    [one] { $count } project
   *[other] { $count } projects
  }
