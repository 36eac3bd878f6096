# The call and its territory: districts, support bodies, what the call file says.

screen-territory = Territory
context-territory = Territory: districts, support bodies, call
action-show-territory = show districts, support bodies and call
action-show-territory-short = districts
action-next-page = go to the next page
action-next-page-short = page
action-previous-page = go back to the page before
action-previous-page-short = page before
action-by-innovation = list by kind of innovation
action-by-innovation-short = innovation
action-register-body = register a support body
action-register-body-short = new body
action-assign-body = assign the body to a district
action-assign-body-short = assign
action-note-meeting = note a meeting of the body with a district
action-note-meeting-short = meeting

territory-districts = Districts
territory-support = Support bodies
territory-call = Call
territory-none = No district: the call has no register of them, and no project names one.
territory-no-register = { $all ->
    [one] The call has no register of districts: this is the one that projects name
   *[other] The call has no register of districts: these are the { $all } that projects name
}
territory-summary = { $all ->
    [one] One district
   *[other] { $all } districts
}: { $with } with a project, { $without } without
territory-outside = { $outside ->
    [one] one not in the register
   *[other] { $outside } not in the register
}
territory-before = preliminary
territory-before-short = prel.
territory-filed = filed
territory-filed-short = filed
territory-admitted = admitted
territory-admitted-short = adm.
territory-funded = funded
territory-funded-short = fund.
territory-no-project = No project of this phase comes from this district
territory-projects = Projects: { $text }
territory-in-phase-before = In the phase before: { $text }
territory-unregistered = It is not in the register of the call: only projects name it.
territory-supported-by = Supported by: { $text }
territory-unsupported = nobody
territory-id = Id: { $text }
territory-enti = Bodies managing social assistance: { $text }
territory-comuni = Municipalities: { $text }
territory-asl = Health authorities: { $text }
territory-population = { $count ->
    [one] One inhabitant
   *[other] Inhabitants: { $shown }
}

overview-districts-named = districts { $all } · { $key }
overview-districts = districts with projects { $with }/{ $all } · { $key }
projects-none-such = No project matches: Esc removes the filter
projects-no-innovation = No project says of which kind its innovation is

support-none = No support body is registered.
support-none-act = First comes the act that chose them, the call for support bodies: `vaglio act add` records it.
support-none-office = { $key } registers one, with the act that chose it.
support-none-others = The office, the secretary or the officer responsible for the procedure registers them.
support-choose = Move the cursor to a body first
support-what = { $id } · tax code { $code } · chosen by { $act }
support-no-tax-code = not stated
support-districts = Districts
support-no-district = No district assigned
support-from = from { $from }
support-from-to = from { $from } to { $to }
support-conflict = { $names } belongs to it and cannot value.
support-conflict-none = No member of the panel belongs to it; whoever did could not value.
support-conflict-unknown = Without a tax code nobody sees whether a member of the panel belongs to it.
support-meetings = { $count ->
    [one] One meeting
   *[other] { $count } meetings
}
support-meetings-kept = What was spoken about is not shown to whoever values.
support-without = Districts without support
support-without-none = None
form-register-body = New support body
form-register-body-note = A body to which somebody who values belongs cannot be registered: the tax code decides.
form-assign-body = { $name }: a district
form-meeting = { $name }: a meeting
field-body-id = Id
field-body-name = Name
field-tax-code = Tax code
field-district = District
field-from = From (YYYY-MM-DD)
field-to = To, where known

call-fund = Fund: { $text }
call-programme = Programme: { $text }
call-budget = Budget: { $text }
call-reserve = Reserve: { $text }
call-addressed-to = Addressed to: { $text }
call-terms = Terms
call-authorities = Who answers for it
call-principles = Principles of the strategy
call-priorities = List of priorities
call-priorities-at-deadline = The version in force on the last day of the term counts: one for all.
call-priorities-at-receipt = The version in force on the day on which the project was received counts.
call-priorities-version = version { $id }
call-no-acts = No act
call-in-force = In force { $period }
call-sources = Where the rules come from
period-from = from { $from }
period-to = until { $to }
period-from-to = from { $from } to { $to }

due-left = { $days ->
    [0] Evaluation due by today, { $date }
    [one] Evaluation due by { $date }: one day left
   *[other] Evaluation due by { $date }: { $days } days left
}
due-past = { $days ->
    [one] The evaluation was due by { $date }, yesterday
   *[other] The evaluation was due by { $date }, { $days } days ago
}
due-ended = Evaluation concluded by list no. { $number }, within the term of { $date }
due-ended-late = { $days ->
    [one] Evaluation concluded by list no. { $number }, one day after the term of { $date }
   *[other] Evaluation concluded by list no. { $number }, { $days } days after the term of { $date }
}
due-suspended = { $days ->
    [one] One day of integrations does not count
   *[other] { $days } days of integrations do not count
}
due-suspended-now = { $days ->
    [0] The term stands still: an integration is open
    [one] The term stands still, an integration is open: one day does not count so far
   *[other] The term stands still, an integration is open: { $days } days do not count so far
}

screening-reads = Fields read: { $data }
