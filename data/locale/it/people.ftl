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
event-member-recused = ha dichiarato la propria astensione su { $project }
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
event-minutes-corrected = ha rettificato il verbale della seduta n. { $number }
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

refusal-role-manage = Spetta al responsabile del procedimento e il tuo ruolo è { $role }: chiedere a chi ne risponde.
refusal-role-screen = L'istruttoria spetta ai commissari e al responsabile del procedimento e il tuo ruolo è { $role }: chiedere a loro.
refusal-role-advise = I pareri spettano agli esperti esterni e il ruolo è { $role }: indicare un esperto della commissione.
refusal-role-attend = Presenze e incidenti li annotano il presidente e il segretario e il tuo ruolo è { $role }: chiedere a loro.
refusal-role-enrol = I componenti li aggiungono l'ufficio, il segretario, il responsabile o l'amministratore e il tuo ruolo è { $role }: chiedere a loro.
refusal-for-the-manager = La commissione ha un responsabile del procedimento e l'ufficio non agisce per lui: entrare con il suo codice (--as).
refusal-no-sitting = Nessuna seduta è aperta e la commissione valuta solo in seduta: farla aprire dal presidente.
refusal-sitting-open = La seduta n. { $number } è già aperta e se ne tiene una alla volta: chiuderla prima di aprirne un'altra.
refusal-sitting-suspended = La seduta n. { $number } è sospesa e intanto non si valuta: farla riprendere dal presidente.
refusal-not-suspended = La seduta n. { $number } non è sospesa, non c'è nulla da riprendere: proseguire, oppure chiuderla.
refusal-no-closed-sitting = Nessuna seduta chiusa ha il numero { $number } e si firma solo il verbale di una seduta chiusa: controllare il numero, o chiuderla.
refusal-no-quorum = Manca il numero legale: presenti { $present }, ne occorrono { $needed }; assenti: { $names }. Si può istruire; per valutare attendere il rientro o far subentrare un supplente.
refusal-attendance-as-noted = La presenza di { $name } è già annotata così: controllare chi è arrivato o uscito.
refusal-seat-vacant = { $name } si astiene su { $project } e nessuno ne ha preso il posto, ma si valuta solo a collegio perfetto: far subentrare un supplente.
refusal-titular-acts = { $name } è in seduta e il supplente non può agire mentre agisce il titolare: annotarne prima l'uscita, o indicare il progetto su cui si astiene.
refusal-not-recused = { $name } non ha dichiarato la propria astensione su { $project }, dunque il posto non è vacante: serve prima la sua astensione.
refusal-no-substitute = { $name } non è un supplente e non può prendere il posto di un commissario: indicare un supplente della commissione.
refusal-not-seated = { $name } non occupa questo posto: controllare commissario, supplente e progetto.
refusal-already-seated = { $name } occupa già questo posto: non c'è nulla da cambiare, può valutare.
refusal-recused = C'è un'astensione su { $project }: chi si astiene non lo legge e non lo valuta; far subentrare un supplente.
refusal-conflict-undeclared = { $project } si legge e si valuta solo dopo la dichiarazione sui conflitti di interessi: dichiararne l'assenza, oppure astenersi.
refusal-conflict-hinted = Su { $project } risulta un'appartenenza a { $body }: dichiarare perché non c'è conflitto di interessi, oppure astenersi.
refusal-recusal-unassessed = { $name } ha dichiarato la propria astensione su { $project } e il presidente non ha annotato se ne sono toccati altri giudizi: annotarlo prima.
refusal-member-supports = { $name } appartiene all'ente di accompagnamento { $body } e chi ha accompagnato i progetti non li valuta: scegliere un'altra persona.
refusal-not-admitted = { $project } non è ancora ammesso alla valutazione: concludere prima l'istruttoria di ammissibilità.
refusal-already-admitted = { $project } è già ammesso alla valutazione e la sua istruttoria è chiusa: proseguire con le schede.
refusal-checks-open = Su { $project } restano da decidere i requisiti { $checks }: deciderli nell'istruttoria, poi riprovare.
refusal-check-fails = { $project } non soddisfa il requisito { $check } e non si ammette: escluderlo, o chiedere un'integrazione dove è prevista.
refusal-check-holds = Il requisito { $check } è soddisfatto da { $project } e non ne segue nulla: indicare un requisito non soddisfatto.
refusal-against-computed = Sul requisito { $check } il fascicolo dice altro e la decisione va motivata: scrivere la motivazione.
refusal-not-integrable = Il requisito { $check } non ammette il soccorso istruttorio: indicare un requisito che lo prevede.
refusal-integration-asked = Su { $project } il soccorso istruttorio è già stato attivato, e si attiva una volta sola: decidere su quanto presentato.
refusal-no-integration = Su { $project } nessuna integrazione attende risposta e il fascicolo resta com'è: chiederla prima, se è prevista.
refusal-integration-open = Su { $project } il termine per integrare corre ancora e fino ad allora non si esclude: attendere la risposta o la scadenza.
refusal-field-not-asked = L'integrazione di { $project } cambia «{ $field }», che non era stato chiesto: si accetta solo quanto richiesto; farla ripresentare.
refusal-term-over = Quanto presentato per { $project } è arrivato dopo la scadenza e non si acquisisce: decidere sul fascicolo com'è.
refusal-term-not-over = Il { $day } il termine non è ancora scaduto: la decadenza si dichiara da un giorno successivo.
refusal-not-later = Il nuovo termine non è successivo a quello in vigore e una proroga può solo spostarlo in avanti: indicarne uno successivo.
refusal-not-excluded = { $project } non è escluso, non c'è nulla da riammettere: controllare il codice del progetto.
refusal-still-awaited = Il progetto definitivo di { $project } è ancora atteso: attenderlo, o a termine scaduto dichiararne la decadenza.
refusal-unknown-act = Nessun atto ha il codice { $act }, e questo passo si fonda su un atto: registrarlo prima («vaglio act add»).
refusal-act-exists = L'atto { $act } è già registrato e gli atti non si sovrascrivono: usare un altro codice.
refusal-wrong-act = L'atto { $act } non è del tipo che serve qui: indicarne uno fra { $kinds }.
refusal-appointed-early = L'atto { $act } non è successivo al termine per presentare i progetti, e la commissione si nomina dopo: indicare un atto con data successiva.
refusal-already-appointed = La commissione è già nominata con l'atto { $act }: per cambiare una persona usare supplenti e astensioni.
refusal-call-frozen = Le regole del bando sono fissate (impronta { $hash }) da quando un progetto è stato aperto: cambiano solo con un atto, da indicare.
refusal-call-unusable = Il nuovo bando non si può usare: { $problem }. Correggere il file e controllarlo con «vaglio call check».
refusal-rules-changed = La nuova versione cambia una regola ({ $key }) e non solo le parole: correggerla, o adottarla come modifica, che annulla i punteggi dati.
refusal-withdrawn = { $project } è stato ritirato dal proponente e non si valuta più: proseguire con gli altri.
refusal-not-settled = { $project } non è ancora definito: concludere istruttoria, valutazione e consenso, poi riprovare.
refusal-nothing-to-list = Nessun progetto è indicato o presentato, e senza progetti non c'è elenco: controllare quali sono caricati.
refusal-draw-needed = { $projects } sono in parità dopo ogni criterio di preferenza: procedere al sorteggio pubblico.
refusal-nothing-to-draw = Fra questi progetti non c'è una parità che solo il sorteggio può sciogliere: indicare tutti e soli quelli in parità.
refusal-draw-incomplete = Un sorteggio pubblico vuole un seme, detto ad alta voce, e almeno un testimone: indicare quel che manca.
refusal-list-changed = L'elenco n. { $number } nel frattempo è cambiato e non è quello che è stato mostrato: rileggerlo e approvare di nuovo.
refusal-list-approved = L'elenco n. { $number } è approvato e i giudizi sono chiusi: si cambia solo con rettifica di errore materiale, scorrimento o ordine di rivalutare.
refusal-unknown-list = Nessun elenco in vigore ha il numero { $number }: controllarlo fra gli elenchi approvati.
refusal-list-published = L'elenco n. { $number } è già pubblicato e resta com'è: per un errore materiale serve una rettifica.
refusal-list-unpublished = L'elenco n. { $number } non è ancora pubblicato, e questo passo viene dopo: pubblicarlo prima.
refusal-no-list = In questa fase nessun elenco è approvato: farlo approvare prima alla commissione.
refusal-no-material-error = L'elenco n. { $number } riporta ciò che la commissione ha deciso e non c'è errore materiale: un giudizio si rivede solo per ordine (nuova valutazione).
refusal-nothing-moves = Dall'elenco n. { $number } nulla è cambiato: lo scorrimento segue una rinuncia o la risposta a un'offerta, da annotare prima.
refusal-request-unknown = Il contributo chiesto da { $project } non è noto e senza non si ripartisce la dotazione: completarne il fascicolo.
refusal-no-offer = { $project } non ha un'offerta parziale in attesa di risposta: controllare l'elenco in vigore.
refusal-no-such-phase = { $phase } non è la fase che segue nel bando: indicare quella successiva alla fase in corso.
refusal-not-awaited = Il progetto definitivo di { $project } non è atteso (non ammesso, già presentato, ritirato o decaduto): controllare il codice.
refusal-unknown-support-body = Nessun ente di accompagnamento ha il codice { $id }: registrarlo prima («vaglio support add»).
refusal-taken = Il codice { $id } è già usato: sceglierne un altro.
refusal-already-signed = La seduta n. { $number } ha già la tua firma sotto il verbale, e si firma una volta sola: non occorre altro.
refusal-minutes-differ = Il verbale della seduta n. { $number } non è quello firmato dagli altri: rileggerlo insieme e firmare lo stesso testo.
refusal-not-in-sitting = Alla seduta n. { $number } non risulti presente, e il verbale lo firma chi c'era: far controllare le presenze.
refusal-not-asked = Su { $project } non ti è stato chiesto un parere: chiederne l'incarico al presidente o al responsabile.

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

## Screens

screen-sitting = Seduta
context-sitting = Seduta
context-form = Modulo
action-show-sitting = mostrare la seduta
action-show-sitting-short = seduta
action-open-sitting = aprire una seduta
action-open-sitting-short = nuova seduta
action-attend = annotare l'arrivo o l'uscita
action-attend-short = arrivo/uscita
action-attend-remote = annotare l'arrivo in collegamento
action-attend-remote-short = collegato
action-pause = sospendere o riprendere la seduta
action-pause-short = sospendi/riprendi
action-close-sitting = chiudere la seduta
action-close-sitting-short = chiudi
action-incident = annotare un incidente
action-incident-short = incidente
action-substitute = far subentrare un supplente, o farlo cessare
action-substitute-short = supplente
action-send = confermare il modulo
action-send-short = conferma
action-set-aside = lasciare il modulo in sospeso
action-set-aside-short = sospendi
action-choose = scegliere, o segnare chi è presente
action-choose-short = scegli
action-takes-part-remotely = segnare chi è in collegamento
action-takes-part-remotely-short = collegato
form-held-back = Modulo in sospeso: lo stesso comando lo riapre
form-held-back-quit = Modulo in sospeso: Ctrl-Q di nuovo esce, e ciò che vi è scritto si perde
action-next-field = al campo seguente
action-next-field-short = seguente
action-previous-field = al campo precedente
action-previous-field-short = precedente
action-explain = spiegare ogni cifra del progetto
action-explain-short = spiega cifre
action-draw = sorteggiare fra i pari merito
action-draw-short = sorteggio
action-approve-list = approvare l'elenco o la graduatoria
action-approve-list-short = approva
action-publish-list = annotare la pubblicazione dell'elenco
action-publish-list-short = pubblica
action-next-list = all'elenco approvato seguente
action-next-list-short = elenchi
action-previous-list = all'elenco approvato precedente
action-previous-list-short = precedente

action-read-minutes = leggere e firmare l'ultimo verbale
action-read-minutes-short = verbale
brief-no-sitting = nessuna seduta
brief-sitting = seduta { $number } · { $present }
brief-suspended = seduta { $number } sospesa · { $present }
brief-no-quorum = seduta { $number } · { $present }: manca il numero legale

sitting-not-kept = Questo bando non prevede un numero legale: le sedute non si tengono qui
sitting-none = Nessuna seduta aperta
sitting-none-closed = Nessuna seduta è chiusa: non c'è ancora un verbale
sitting-none-chair = Finché non ne apri una (tasto n) la commissione non può valutare.
sitting-none-others = La commissione valuta solo in seduta: la apre il presidente.
sitting-title = Seduta n. { $number }
sitting-opened = aperta: { $time }
sitting-suspended-since = sospesa dalle { $time }
sitting-people = Presenze
sitting-agenda = Ordine del giorno
sitting-told = Sospensioni e incidenti
sitting-term = Termine della fase
sitting-no-term = il bando non lo fissa ancora
sitting-extension = prorogato al { $until } con l'atto { $act }
sitting-acts = Atti
sitting-cites = richiama { $acts }
sitting-earlier = Sedute chiuse
sitting-closed = n. { $number } · { $from } – { $to } · { $signed ->
    [one] { $signed } firma
   *[other] { $signed } firme
  }
sitting-next = prossima: { $text }
sitting-suspension = { $from }–{ $to } sospesa: { $reason }
sitting-quorum-lost = è mancato il numero legale
sitting-absent = assente
sitting-absent-live = assente, ma collegato al programma
sitting-in-room = in sala
sitting-remote = in collegamento
sitting-live = collegato al programma
sitting-not-live = non collegato
sitting-present-since = in sala dalle { $time }
sitting-remote-since = in collegamento dalle { $time }
sitting-lost-since = collegamento interrotto (dalle { $time })
sitting-left-at = fuori dalle { $time }
sitting-line-lost = collegamento interrotto
sitting-note-lost = collegamento interrotto: { $names }. Annota l'uscita (spazio) finché non torna identificato
sitting-substituted = sostituito da { $name }
sitting-substitutes = al posto di { $name }
sitting-recused = si astiene su { $projects }
sitting-choose-person = Porta prima il cursore su una persona
sitting-no-substitutes = La commissione non ha supplenti: tocca all'ufficio aggiungerli
quorum-of-all = presenti { $present } su { $needed }
quorum-of-some = presenti { $present } (ne occorrono { $needed })
quorum-whole = il plenum c'è, si può valutare
quorum-enough = il numero legale c'è, si può valutare
quorum-suspended = la seduta è sospesa, si valuta quando riprende
quorum-missing = manca il numero legale, si può istruire ma non valutare; assenti: { $names }
mode-in-person = in presenza
mode-remote = in collegamento
mode-mixed = mista

form-sitting = Apertura della seduta n. { $number }
form-sitting-note = Segnato chi è collegato al programma. Di chi partecipa a distanza va accertata l'identità.
form-leaving = Uscita di { $name }
form-leaving-note = Se con l'uscita manca il numero legale, la seduta si sospende da sé.
form-suspend = Sospensione della seduta
form-resume = Ripresa della seduta
form-close = Chiusura della seduta
form-incident = Incidente
form-substitute = Sostituzione di { $name }
form-unseat = { $substitute } non siede più al posto di { $name }.
form-bad-day = Il giorno non si legge: scrivilo come 2018-01-31
form-keys = Ctrl-S conferma · Invio avanti · Esc sospende
form-keys-choice = ← → sceglie · Ctrl-S conferma · Esc sospende
form-keys-person = Spazio presente · r collegato · Ctrl-S conferma
field-mode = Modalità
field-place = Luogo
field-agenda = Punti (con ;)
field-note = Nota
field-reason = Motivo
field-what = Che cosa
field-next-sitting = Prossima seduta
field-substitute = Supplente
paper-keys = ↑ ↓ scorre · Esc chiude
paper-keys-yes = ↑ ↓ scorre · Invio conferma · Esc annulla

next-open-sitting = Apri la seduta: la commissione decide solo in seduta
next-resume = Riprendi la seduta sospesa
next-draw = Sorteggia fra { $count } progetti in perfetta parità
next-approve = Tutto è definito: leggi l'elenco e approvalo
next-publish = Annota la pubblicazione dell'elenco n. { $number }
next-open-phase = Apri la fase seguente: { $phase }
next-sign = Leggi e firma il verbale della seduta n. { $number }
next-close-sitting = L'elenco è approvato: chiudi la seduta
next-awaited = { $count ->
    [one] Si attende un progetto definitivo
   *[other] Si attendono { $count } progetti definitivi
  }
open-phase-title = Apertura della fase «{ $phase }»
open-phase-what = La fase presente è conclusa con l'elenco pubblicato: i suoi progetti e punteggi restano leggibili e non cambiano più.
