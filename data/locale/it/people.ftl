# Parole del programma in italiano: atti, persone, sedute, elenchi.

## Ruoli e stati

role-manager = responsabile
role-expert = esperto
role-administrator = amministratore
standing-screening = da istruire
standing-withdrawn = ritirato
rubric-head-screening = In istruttoria: si valuta dopo l'ammissione
rubric-head-withdrawn = Progetto ritirato
overview-screening = in istruttoria
overview-withdrawn = { $count ->
    [one] ritirato
   *[other] ritirati
  }

## Tipi di atto

act-policy = atto di indirizzo
act-call = bando
act-support_call = bando per l'accompagnamento
act-appointment = nomina della commissione
act-extension = proroga
act-rules = modifica delle regole
act-list = approvazione dell'elenco
act-ranking = approvazione della graduatoria
act-correction = rettifica
act-order = ordinanza o sentenza
act-other = altro atto

## Esiti negli elenchi

status-admitted = ammesso
status-admitted_with_reserve = ammesso con riserva
status-not_admitted = non ammesso
status-funded = finanziato
status-partly_funded = finanziato parzialmente
status-offered = offerta parziale in attesa di risposta
status-eligible = idoneo non finanziato
status-excluded = non ammissibile
status-not_receivable = irricevibile
status-withdrawn = ritirato
status-lapsed = decaduto

## Registro: i fatti della procedura come frasi

event-act-recorded = ha registrato l'atto { $act } ({ $kind }): { $title }
event-panel-appointed = ha nominato la commissione con l'atto { $act }
event-member-described = ha annotato ufficio e appartenenze di { $name }
event-no-conflict-declared = ha dichiarato di non avere conflitti di interessi su { $projects }
event-member-recused = si è astenuto su { $project }
event-recusal-affects = ha rilevato che l'astensione di { $name } su { $project } tocca altri giudizi
event-recusal-affects-none = ha rilevato che l'astensione di { $name } su { $project } non tocca altri giudizi
event-seated = ha messo { $substitute } al posto di { $name }
event-seated-on = ha messo { $substitute } al posto di { $name } su { $project }
event-unseated = ha fatto cessare la sostituzione di { $name } da parte di { $substitute }
event-unseated-on = ha fatto cessare la sostituzione di { $name } da parte di { $substitute } su { $project }
event-expert-asked = ha chiesto a { $name } un parere su { $project }
event-opinion-filed = ha depositato un parere su { $project }
event-sitting-opened = ha aperto la seduta n. { $number }
event-arrived = ha annotato l'arrivo di { $name }
event-left = ha annotato l'uscita di { $name }
event-quorum-lost = ha sospeso la seduta: manca il numero legale
event-sitting-suspended = ha sospeso la seduta
event-sitting-resumed = ha ripreso la seduta
event-sitting-closed = ha chiuso la seduta
event-incident-noted = ha annotato un incidente
event-minutes-signed = ha firmato il verbale della seduta n. { $number }
event-check-met = ha rilevato che { $project } soddisfa il requisito { $check }
event-check-not-met = ha rilevato che { $project } non soddisfa il requisito { $check }
event-integration-asked = ha chiesto un'integrazione su { $project } per { $checks }
event-project-integrated = ha acquisito l'integrazione di { $project }
event-project-admitted = ha ammesso { $project } alla valutazione
event-project-admitted-reserve = ha ammesso { $project } alla valutazione con riserva
event-project-readmitted = ha riammesso { $project } con l'atto { $act }
event-term-extended = ha prorogato il termine al { $until } con l'atto { $act }
event-call-replaced = ha adottato una nuova versione del bando ({ $hash }) con l'atto { $act }: i punteggi precedenti non valgono più
event-call-reworded = ha corretto il testo del bando ({ $hash }) con l'atto { $act }, senza cambiare regole
event-phase-opened = ha aperto la fase { $phase }
event-project-withdrawn = ha annotato il ritiro di { $project }
event-project-lapsed = ha dichiarato decaduto { $project }
event-offer-accepted = ha annotato che { $project } accetta l'offerta parziale
event-offer-refused = ha annotato che { $project } rifiuta l'offerta parziale
event-support-body-registered = ha registrato l'ente di accompagnamento { $name }
event-support-assigned = ha assegnato l'ente { $body } al distretto { $district }
event-support-meeting-noted = ha annotato un incontro dell'ente { $body } con il distretto { $district }
event-access-requested = ha annotato la richiesta di accesso di { $by } su { $project }
event-ties-drawn = ha sorteggiato l'ordine { $projects } (seme «{ $seed }»)
event-list-approved = ha approvato l'elenco n. { $number }
event-list-corrected = ha corretto un errore materiale con l'elenco n. { $number }
event-list-advanced = ha fatto scorrere la graduatoria con l'elenco n. { $number }
event-list-published = ha pubblicato l'elenco n. { $number } con l'atto { $act }
event-reevaluation-ordered = ha disposto una nuova valutazione di { $projects } in forza dell'atto { $act }

## Rifiuti: perché, e che cosa fare

refusal-role-manage = Questo spetta al responsabile del procedimento, e il tuo ruolo è { $role }: chiedi a chi ne risponde.
refusal-role-screen = L'istruttoria spetta ai commissari e al responsabile del procedimento, e il tuo ruolo è { $role }.
refusal-role-advise = I pareri spettano agli esperti incaricati, e il tuo ruolo è { $role }.
refusal-role-attend = Le presenze le tengono il presidente e il segretario, e il tuo ruolo è { $role }: chiedi a loro.
refusal-role-enrol = I componenti li aggiungono l'ufficio, il segretario, il responsabile o l'amministratore, e il tuo ruolo è { $role }.
refusal-for-the-manager = La commissione ha un responsabile del procedimento: questo lo fa lui, non l'ufficio (entra con il suo identificativo).
refusal-no-sitting = Nessuna seduta è aperta: la commissione valuta solo in seduta; il presidente la apra (F8).
refusal-sitting-open = La seduta n. { $number } è già aperta: chiudila prima di aprirne un'altra.
refusal-sitting-suspended = La seduta n. { $number } è sospesa: si valuta di nuovo quando il presidente la riprende.
refusal-not-suspended = La seduta n. { $number } non è sospesa: non c'è nulla da riprendere.
refusal-no-closed-sitting = Non c'è una seduta chiusa con il numero { $number }: si firma il verbale di una seduta chiusa.
refusal-no-quorum = Manca il numero legale: presenti { $present } su { $needed }, manca { $names }. Si può istruire, non valutare: attendi il rientro o fai subentrare un supplente.
refusal-attendance-as-noted = La presenza di { $name } è già annotata così.
refusal-seat-vacant = { $name } si astiene su { $project } e nessun supplente ne ha preso il posto: senza supplente non si decide su questo progetto.
refusal-titular-acts = { $name } è in seduta: il supplente non può agire mentre agisce il titolare.
refusal-not-recused = { $name } non si è astenuto su { $project }: il posto non è vacante.
refusal-no-substitute = { $name } non è un supplente: scegli tra i supplenti della commissione.
refusal-not-seated = { $name } non occupa questo posto.
refusal-already-seated = { $name } occupa già questo posto.
refusal-recused = Ti sei astenuto su { $project }: non puoi leggerlo né valutarlo.
refusal-conflict-undeclared = Prima di leggere { $project } dichiara se hai un conflitto di interessi con chi lo presenta.
refusal-conflict-hinted = Su { $project } risulta un legame con { $body }: dichiara perché non c'è conflitto, oppure astieniti.
refusal-recusal-unassessed = { $name } si è astenuto su { $project }: il presidente annoti prima se altri giudizi ne sono toccati.
refusal-member-supports = { $name } appartiene all'ente di accompagnamento { $body }: chi accompagna i progetti non può valutarli.
refusal-not-admitted = { $project } non è ancora ammesso alla valutazione: si completi prima l'istruttoria (F7).
refusal-already-admitted = { $project } è già ammesso alla valutazione: l'istruttoria è chiusa.
refusal-checks-open = Su { $project } restano da decidere i requisiti { $checks }: decidili nell'istruttoria (F7).
refusal-check-fails = { $project } non soddisfa il requisito { $check }: non si può ammettere; escludi, o chiedi un'integrazione dove è prevista.
refusal-check-holds = Il requisito { $check } è soddisfatto da { $project }: non ne può seguire nulla.
refusal-against-computed = Sul requisito { $check } il fascicolo dice altro: scrivi la motivazione.
refusal-not-integrable = Il requisito { $check } non ammette il soccorso istruttorio: scegli un requisito che lo prevede.
refusal-integration-asked = Su { $project } l'integrazione è già stata chiesta: si chiede una volta sola.
refusal-no-integration = Su { $project } non c'è un'integrazione aperta.
refusal-integration-open = Su { $project } il termine per integrare corre ancora: attendi la risposta o la scadenza.
refusal-field-not-asked = L'integrazione di { $project } cambia «{ $field }», che non era stato chiesto: si può cambiare solo quanto richiesto.
refusal-term-over = Quanto presentato per { $project } è arrivato dopo la scadenza: non può essere acquisito.
refusal-term-not-over = Il { $day } il termine non è ancora scaduto: la decadenza si dichiara dopo.
refusal-not-later = Il nuovo termine non è successivo a quello in vigore: una proroga può solo spostarlo in avanti.
refusal-not-excluded = { $project } non è escluso: non c'è nulla da riammettere.
refusal-still-awaited = Il progetto definitivo di { $project } è ancora atteso: si attenda, o se ne dichiari la decadenza a termine scaduto.
refusal-unknown-act = Nessun atto ha l'identificativo { $act }: registralo prima tra gli atti.
refusal-act-exists = L'atto { $act } è già registrato: usa un altro identificativo.
refusal-wrong-act = L'atto { $act } non è del tipo che serve qui: occorre { $kinds }.
refusal-appointed-early = L'atto { $act } precede la scadenza delle domande: la commissione si nomina dopo il termine.
refusal-already-appointed = La commissione è già nominata con l'atto { $act }.
refusal-call-frozen = Il bando è bloccato (impronta { $hash }) da quando il primo progetto è stato aperto: cambia solo con un atto, come nuova versione.
refusal-call-unusable = Il nuovo bando non può essere usato: { $problem }. Si corregga il file e lo si controlli con `vaglio call check`.
refusal-rules-changed = La nuova versione cambia una regola ({ $key }) e non solo le parole: serve un atto di modifica, e i punteggi dati non varranno più.
refusal-withdrawn = { $project } è stato ritirato: non è più in valutazione.
refusal-not-settled = { $project } non è ancora definito: completa istruttoria, valutazione e consenso.
refusal-nothing-to-list = Non c'è alcun progetto: non c'è nulla da mettere in elenco.
refusal-draw-needed = { $projects } sono in perfetta parità: si proceda prima al sorteggio pubblico.
refusal-nothing-to-draw = Tra questi progetti non c'è una parità da sorteggiare.
refusal-draw-incomplete = Il sorteggio vuole un seme, detto ad alta voce, e almeno un testimone.
refusal-list-approved = L'elenco n. { $number } è approvato: da qui cambia solo con un atto di rettifica, di scorrimento o con un ordine di rivalutare.
refusal-unknown-list = Nessun elenco in vigore ha il numero { $number }.
refusal-list-published = L'elenco n. { $number } è già pubblicato.
refusal-list-unpublished = L'elenco n. { $number } non è ancora pubblicato: si pubblichi prima.
refusal-no-list = In questa fase nessun elenco è approvato.
refusal-no-material-error = L'elenco n. { $number } riporta ciò che la commissione ha deciso: non c'è errore materiale; un giudizio si rivede solo per ordine.
refusal-nothing-moves = Dall'elenco n. { $number } non è cambiato nulla: non c'è scorrimento.
refusal-request-unknown = Di { $project } non si conosce il contributo richiesto: senza, la dotazione non può essere ripartita.
refusal-no-offer = { $project } non ha un'offerta parziale in attesa di risposta.
refusal-no-such-phase = La fase { $phase } non è quella che segue.
refusal-not-awaited = Il progetto definitivo di { $project } non è atteso: non era ammesso, oppure è già presentato.
refusal-unknown-support-body = Nessun ente di accompagnamento ha l'identificativo { $id }.
refusal-taken = L'identificativo { $id } è già usato: scegline un altro.
refusal-already-signed = Hai già firmato il verbale della seduta n. { $number }.
refusal-minutes-differ = Il verbale della seduta n. { $number } non è quello firmato dagli altri: rileggetelo insieme.
refusal-not-in-sitting = Non risulti presente alla seduta n. { $number }: firma chi c'era.
refusal-not-asked = Su { $project } non ti è stato chiesto un parere.

## Command line

cli-as-it-was = Non è stato scritto nulla: sta già così
cli-no-act = Non c'è alcun atto
cli-no-checks = La fase non ha requisiti da verificare
cli-sitting-none = Non c'è ancora stata alcuna seduta
cli-sitting = Seduta n. { $number }, { $place }: aperta { $opened }, { $ended }; presenti: { $names }
cli-sitting-open = tuttora aperta
cli-sitting-suspended = sospesa
cli-sitting-closed = chiusa { $at }
cli-checks-signs = + soddisfatto   - non soddisfatto   ~ partner da individuare   ? da decidere
cli-checks-admitted = ammesso
cli-checks-reserve = ammesso con riserva
cli-checks-excluded = escluso ({ $check })
cli-checks-integration = integrazione attesa
cli-check = { $check }  { $standing }: { $name }
cli-check-met = soddisfatto
cli-check-not-met = non soddisfatto
cli-check-to-be-found = partner da individuare
cli-check-open = da decidere
cli-check-decided = deciso da { $who }
cli-check-decided-because = deciso da { $who }: «{ $motivation }»
cli-integration-days = Il bando non fissa i giorni per le integrazioni: indicarli con --days
cli-integration-due = La risposta è attesa entro il { $day }
cli-one-dossier = { $file } contiene { $count } progetti: un'integrazione è un solo dossier, intero
cli-nothing-to-admit = Non c'è alcun progetto da ammettere
cli-not-admitted = Non ammesso { $project }: { $reason }
cli-list-draft = Come l'elenco sarebbe approvato ora
cli-list-approved = Elenco n. { $number }, approvato, non pubblicato
cli-list-published = Elenco n. { $number }, pubblicato il { $on } con l'atto { $act } ({ $channel })
cli-list-to-draw = Da sorteggiare: vaglio draw … { $projects }
cli-list-rank = posto
cli-list-project = progetto
cli-list-total = totale
cli-list-granted = concesso
cli-list-status = esito
cli-list-title = titolo
cli-list-money = Dotazione{ $pot }: { $budget }; concessi { $granted }, offerti { $offered }, residui { $residual }
cli-against-found = L'impronta { $hash } è della voce { $seq }, del { $at }: fin lì il registro è integro, com'era allora
cli-against-none = Nessuna voce integra ha un'impronta che comincia con { $hash }: il registro non è quello di cui parla quel verbale, o è stato alterato prima di quella voce; controllare le cifre
