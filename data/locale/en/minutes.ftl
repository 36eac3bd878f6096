# Words of the program in English: what minutes, lists and rankings say.

minutes-act-date = of { $day }
minutes-act-number = no. { $number }
minutes-admissible = admissible
minutes-admissible-reserve = admissible with reserve
minutes-advances = Replaces, moving up, list no. { $number } (act: { $act }), which stays on record.
minutes-annex-call = Call with the evaluation grid
minutes-annex-list = List no. { $number }
minutes-annex-sheet = Individual sheet of { $name } on { $project }
minutes-answered = received on { $at }
minutes-closed-on = closed on { $mark }, { $at }
minutes-concordant = The individual marks agree: the panel makes them its own.
minutes-conflict-actual = actual
minutes-conflict-perceived = perceived
minutes-conflict-potential = potential
minutes-connects = joins by remote tool, once identified
minutes-corrects = Corrects a material error in list no. { $number } (act: { $act }), which stays on record: { $reason }
minutes-draw = public draw
minutes-enters = enters
minutes-in-person = in person
minutes-integrating = waiting for an integration
minutes-leaves = leaves
minutes-list = no. { $number }, hash { $hash }
minutes-method-agreed = Sheets are revealed together; the panel then agrees on a joint mark for each sub-criterion.
minutes-method-individual = Each member scores every project alone and files their sheet without knowing the others' marks.
minutes-method-mean = The joint mark of each sub-criterion is the arithmetic mean of the individual marks.
minutes-method-median = The joint mark of each sub-criterion is the median of the individual marks.
minutes-method-outside = A joint mark outside the range of the individual ones takes a further motivation.
minutes-method-red = Where individual marks diverge beyond the limits of the call, the discussion is noted and the joint mark is motivated.
minutes-method-trimmed = The joint mark of each sub-criterion is the mean of the individual marks, without the extremes.
minutes-missed = { $name }: { $reached } reached, { $needed } needed
minutes-mixed = in mixed form
minutes-no-conflict = { $name } declares no conflict of interest with the applicants of { $projects }.
minutes-no-conflict-all = { $name } declares no conflict of interest with any of the applicants.
minutes-no-quorum-rule = The call states no quorum.
minutes-offer-open = answer awaited
minutes-outside = Mark outside the range of the individual ones: { $reason }
minutes-plenum-rule = Valuing takes the presence of all members (full panel); { $prepare } are enough for preparation.
minutes-quorum-found = At the opening { $present } of { $seats } members are present.
minutes-quorum-lost = loss of the quorum
minutes-quorum-rule = Valuing takes { $value } members; { $prepare } are enough for preparation.
minutes-quorum-was-lost = The quorum was lost during the sitting, as the suspensions show.
minutes-readmitted = readmitted to the screening
minutes-remote = by remote tool
minutes-threshold = { $name }: at least { $least }
minutes-threshold-basis = Thresholds of the call
minutes-tie-decides = decides
minutes-tie-equal = equal
minutes-tie-not-drawn = to be drawn
minutes-tie-not-needed = not needed
minutes-total = total
minutes-version-rules = On { $at } a new version of the grid was adopted ({ $act }; hash { $hash }): marks given before no longer count.
minutes-version-words = On { $at } the wording of the call was mended without changing its rules ({ $act }; hash { $hash }).
minutes-why-gate = marks on both sides of the gate
minutes-why-range = distance between the marks
minutes-why-threshold = points on both sides of a threshold
minutes-why-total = distance between the members' totals

## Command line

cli-needs-output = This format is no text: name the file to write with -o FILE.
cli-no-list = No list with this number is approved.
cli-no-sitting = No sitting was opened: there are no minutes to write.
cli-no-paper = There is no such document: check the number of the sitting or list.
cli-signed = Signed the minutes of sitting no. { $number }, hash { $hash }.

## Screens

screen-papers = Documents
context-papers = Documents
context-paper = Reading a document
papers-head = Minutes, lists and rankings
papers-minutes = Minutes of sitting no. { $number } ({ $more })
papers-minutes-draft = Draft minutes of sitting no. { $number }, going on ({ $more })
papers-closing = Closing minutes of the phase, as things stand
papers-list = List no. { $number }{ $more }
papers-ranking = Ranking no. { $number }{ $more }
papers-exclusions = Reasons of exclusion of list no. { $number }{ $more }
papers-no-hit = “{ $query }” is not in this document.
papers-loading = The document is being composed…
action-show-papers = show the documents
action-show-papers-short = documents
action-sign = sign the minutes
action-sign-short = sign
