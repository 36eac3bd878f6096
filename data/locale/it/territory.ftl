# Il bando e il territorio: distretti, enti di accompagnamento, ciò che il file del bando dice.

screen-territory = Territorio
context-territory = Territorio: distretti, enti di accompagnamento, bando
action-show-territory = mostrare distretti, accompagnamento e bando
action-show-territory-short = distretti
action-next-page = passare alla pagina seguente
action-next-page-short = pagina
action-previous-page = tornare alla pagina precedente
action-previous-page-short = pagina prima
action-by-innovation = elencare per tipo di innovazione
action-by-innovation-short = innovazione
action-register-body = registrare un ente di accompagnamento
action-register-body-short = nuovo ente
action-assign-body = assegnare l'ente a un distretto
action-assign-body-short = assegna
action-note-meeting = annotare un incontro dell'ente con un distretto
action-note-meeting-short = incontro

territory-districts = Distretti
territory-support = Accompagnamento
territory-call = Bando
territory-none = Nessun distretto: il bando non ne ha un registro e nessun progetto ne nomina uno.
territory-no-register = { $all ->
    [one] Il bando non ha un registro dei distretti: è quello nominato dai progetti
   *[other] Il bando non ha un registro dei distretti: sono i { $all } nominati dai progetti
}
territory-summary = { $all ->
    [one] Un distretto
   *[other] { $all } distretti
}: { $with } con un progetto, { $without } senza
territory-outside = { $outside ->
    [one] uno fuori registro
   *[other] { $outside } fuori registro
}
territory-before = preliminari
territory-before-short = prel.
territory-filed = presentati
territory-filed-short = pres.
territory-admitted = ammessi
territory-admitted-short = amm.
territory-funded = finanziati
territory-funded-short = fin.
territory-no-project = Nessun progetto di questa fase viene da questo distretto
territory-projects = Progetti: { $text }
territory-in-phase-before = Nella fase prima: { $text }
territory-unregistered = Non è nel registro del bando: lo nominano solo i progetti.
territory-supported-by = Accompagnamento: { $text }
territory-unsupported = nessun ente
territory-id = Codice: { $text }
territory-enti = Enti gestori: { $text }
territory-comuni = Comuni: { $text }
territory-asl = ASL: { $text }
territory-population = { $count ->
    [one] Un abitante
   *[other] Abitanti: { $shown }
}

overview-districts-named = distretti { $all } · { $key }
overview-districts = distretti con progetti { $with }/{ $all } · { $key }
projects-none-such = Nessun progetto corrisponde: Esc toglie il filtro
projects-no-innovation = Nessun progetto dice di che tipo è la sua innovazione

support-none = Nessun ente di accompagnamento è registrato.
support-none-act = Prima serve l'atto che li ha scelti, il bando per l'accompagnamento: lo registra «vaglio act add».
support-none-office = Con { $key } se ne registra uno, con l'atto che lo ha scelto.
support-none-others = Li registra l'ufficio, la segreteria o chi risponde del procedimento.
support-choose = Portare prima il cursore su un ente
support-what = { $id } · codice fiscale { $code } · scelto con { $act }
support-no-tax-code = non indicato
support-districts = Distretti
support-no-district = Nessun distretto assegnato
support-from = { BEFORE("dal", $from) }
support-from-to = { BEFORE("dal", $from) } { BEFORE("al", $to) }
support-conflict = Vi appartiene { $names }: non può valutare.
support-conflict-none = Nessun membro della commissione vi appartiene; chi vi appartenesse non potrebbe valutare.
support-conflict-unknown = Senza codice fiscale non si vede se un membro della commissione vi appartiene.
support-meetings = { $count ->
    [one] Un incontro
   *[other] { $count } incontri
}
support-meetings-kept = Di che cosa si è parlato non si mostra a chi valuta.
support-without = Distretti senza accompagnamento
support-without-none = Nessuno
form-register-body = Nuovo ente di accompagnamento
form-register-body-note = Un ente a cui appartiene chi valuta non si può registrare: fa fede il codice fiscale.
form-assign-body = { $name }: un distretto
form-meeting = { $name }: un incontro
field-body-id = Codice
field-body-name = Nome
field-tax-code = Codice fiscale
field-district = Distretto
field-from = Dal (AAAA-MM-GG)
field-to = Al, se si sa

call-fund = Fondo: { $text }
call-programme = Programma: { $text }
call-budget = Dotazione: { $text }
call-reserve = Riserva: { $text }
call-addressed-to = Si rivolge a: { $text }
call-terms = Termini
call-authorities = Chi ne risponde
call-principles = Principi della strategia
call-priorities = Elenco delle priorità
call-priorities-at-deadline = Conta la versione in vigore l'ultimo giorno del termine: una per tutti.
call-priorities-at-receipt = Conta la versione in vigore il giorno in cui il progetto è arrivato.
call-priorities-version = versione { $id }
call-no-acts = Nessun atto
call-in-force = In vigore { $period }
call-sources = Da dove vengono le regole
period-from = { BEFORE("dal", $from) }
period-to = fino { BEFORE("al", $to) }
period-from-to = { BEFORE("dal", $from) } { BEFORE("al", $to) }

due-left = { $days ->
    [0] Esame da concludere entro oggi, { $date }
    [one] Esame da concludere entro { BEFORE("il", $date) }: manca un giorno
   *[other] Esame da concludere entro { BEFORE("il", $date) }: mancano { $days } giorni
}
due-past = { $days ->
    [one] L'esame doveva essere concluso entro { BEFORE("il", $date) }, ieri
   *[other] L'esame doveva essere concluso entro { BEFORE("il", $date) }, { $days } giorni fa
}
due-ended = Esame concluso con l'elenco n. { $number }, entro il termine { BEFORE("del", $date) }
due-ended-late = { $days ->
    [one] Esame concluso con l'elenco n. { $number }, un giorno dopo il termine { BEFORE("del", $date) }
   *[other] Esame concluso con l'elenco n. { $number }, { $days } giorni dopo il termine { BEFORE("del", $date) }
}
due-suspended = { $days ->
    [one] Non conta un giorno di integrazioni
   *[other] Non contano { $days } giorni di integrazioni
}
due-suspended-now = { $days ->
    [0] Il termine è fermo: un'integrazione è aperta
    [one] Il termine è fermo, un'integrazione è aperta: finora non conta un giorno
   *[other] Il termine è fermo, un'integrazione è aperta: finora non contano { $days } giorni
}

screening-reads = Campi letti: { $data }
