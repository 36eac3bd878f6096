# Words of the program in Italian. Keys are grouped by screen, then in alphabetical order.
# Every key is in every language, with the same arguments.

## Command line

cli-as-whom = I membri sono più d'uno: dire con --as ID chi entra ({ $members })
cli-assigned = Assegnazioni nuove: { $count }; progetti nominati: { $projects }
cli-call-problems = { $file }: { $count ->
    [one] { $count } problema da correggere
   *[other] { $count } problemi da correggere
  }
cli-call-sound = { $file }: il bando { $id } è in ordine
cli-demo-elsewhere = { $file } non è la dimostrazione, e resta com'è: scegliere un altro file con VAGLIO_DEMO
cli-demo-other-phase = { $file } contiene la dimostrazione della fase { $phase }: aprirla con --phase { $phase }, rifarla con --reset, o scegliere un altro file con VAGLIO_DEMO
cli-draft-in-the-way = { $id } ha cominciato su { $project } una scheda diversa da quella del file, e non è stato importato nulla: prima deve sigillarla o vuotarla
cli-dry-run = Solo una prova: non è cambiato nulla
cli-grew-meanwhile = Un altro programma ha scritto nel file della commissione durante la verifica: ripeterla
cli-imported-marks = Schede nuove: { $added }; tenute come bozza perché incomplete: { $changed }; già presenti: { $unchanged }; membri aggiunti: { $members }; progetti rivelati: { $revealed }
cli-imported-projects = Progetti nuovi: { $added }; cambiati: { $changed }; uguali: { $unchanged }
cli-made = Commissione { $file } creata per il bando { $id }: { $title }
cli-member-added = { $id } { $name }: aggiunto alla commissione
cli-next = Poi:
cli-no-members = La commissione è vuota: aggiungere un membro con «vaglio member add»
cli-no-terminal = Qui non c'è un terminale: aprire la commissione da una finestra di terminale, oppure usare «vaglio status» e «vaglio export»
cli-not-revealed = Non rivelato { $project }: schede sigillate { $sealed } su { $due }
cli-not-sealed = Non sigillata { $project }: { $reason }
cli-nothing-imported = Non è stato importato nulla: correggere e ripetere
cli-nothing-to-reveal = Non c'è nulla da rivelare
cli-nothing-to-seal = Non c'è nessuna scheda da sigillare
cli-reveal-with-reason = Aspettare le schede che mancano, oppure rivelare con --reason e il motivo
cli-revealed = Progetti rivelati: { $count } ({ $projects })
cli-sealed = Schede sigillate: { $count }
cli-status-call = Bando { $id }: { $title }
cli-status-divergences = Da concordare: { $red } divergenze rosse, { $yellow } gialle, { $concordant } concordanti
cli-status-frozen = Regole congelate
cli-status-head = Registro: { $entries } voci, impronta { $hash }
cli-status-member = { $id } { $name }
cli-status-not-frozen = Regole non ancora congelate
cli-status-phase = Fase { $id }: { $title }
cli-status-projects = Progetti: { $filed }; in attesa di schede { $waiting }, rivelati { $revealed }, definiti { $settled }, esclusi { $excluded }
cli-status-scorer = { $id } { $name }: schede sigillate { $sealed } su { $due }
cli-themes = I temi del programma sono: { $names }
cli-unknown-members = Non sono della commissione: { $ids }. Aggiungerli con «vaglio member add», oppure con --add-members
cli-verified = Voci { $entries }, schede confrontate { $sheets }, documenti { $documents }, impronta { $hash }
cli-would-add = nuovo { $id }
cli-would-change = cambiato { $id }
cli-would-join = membro { $id }
cli-would-stay = uguale { $id }
cli-wrong-entry = Errata la voce { $seq }: { $what }
cli-wrong-file = Errato il file: { $what }

## Dates and numbers

date = { $day ->
    [1] 1º
   *[other] { $day }
  } { $month } { $year }
date-time = { $date }, { $time }
month-1 = gennaio
month-2 = febbraio
month-3 = marzo
month-4 = aprile
month-5 = maggio
month-6 = giugno
month-7 = luglio
month-8 = agosto
month-9 = settembre
month-10 = ottobre
month-11 = novembre
month-12 = dicembre

## Counts

count-projects = { $count ->
    [one] { $count } progetto
   *[other] { $count } progetti
  }

## Frame: the line of screens, the status line, the hint bar

demo-banner = DATI INVENTATI
hint-typing = Scrivi · Invio conferma · Esc toglie
key-enter = Invio
room-busy = Il registro non risponde: riprovare tra un momento; se continua, uscire e riaprire.
screen-consensus = Consenso
screen-journal = Registro
screen-overview = Quadro
screen-projects = Progetti
screen-ranking = Graduatoria
screen-too-small = Allargare a 40×10
status-saved = salvato { $time }
status-saving = salvataggio…
status-unknown-key = { $key } qui non fa nulla: { $help } mostra i tasti
status-with-key = { $said } (tasto { $key })

## What was done, on the status line

done-recorded = Registrato
done-reopened = Scheda restituita a chi l'ha scritta
done-revealed = Schede rivelate: il confronto continua in Consenso (F4)
done-sealed = Scheda sigillata: nascosta agli altri fino alla rivelazione
done-sealed-and-revealed = Scheda sigillata: era l'ultima, ora tutte sono rivelate

## Roles

actor-office = L'ufficio
role-chair = presidente
role-member = commissario
role-observer = osservatore
role-secretary = segretario
role-substitute = supplente

## Keys: what they do (in the help), and in one or two words (in the hint bar)

action-accept-concordant = accettare tutti i sottocriteri concordi
action-accept-concordant-short = accetta concordi
action-agree = concordare sul punteggio proposto
action-agree-short = concordo
action-attach = allegare il brano al sottocriterio
action-attach-short = allega
action-back = tornare indietro; dal quadro, uscire
action-back-short = torna
action-bottom = andare alla fine
action-bottom-short = fine
action-clear-mark = togliere il punteggio
action-clear-mark-short = togli
action-close = chiudere il consenso sul punteggio proposto
action-close-short = chiudi
action-comment = scrivere il commento
action-comment-short = commento
action-detach = togliere l'ultimo brano allegato
action-detach-short = stacca
action-dissent = dissentire, con le ragioni
action-dissent-short = dissento
action-down = scendere di una riga
action-down-short = giù
action-exclude = escludere il progetto per un requisito
action-exclude-short = escludi
action-filter = filtrare l'elenco
action-filter-short = filtra
action-go-to-section = leggere la sezione di questo criterio
action-go-to-section-short = sezione
action-half = aggiungere o togliere mezzo punto
action-half-short = ½
action-help = mostrare i tasti
action-help-short = tasti
action-jump = andare a un progetto per numero
action-jump-short = numero
action-keep = confermare il testo
action-keep-short = conferma
action-leave = lasciare il testo in sospeso
action-leave-short = lascia
action-mark = dare il punteggio di quel valore
action-mark-short = valore
action-next = fare il prossimo passo
action-next-hit = andare al risultato seguente
action-next-hit-short = seguente
action-next-item = passare alla divergenza seguente
action-next-item-short = altra
action-next-pane = passare al criterio seguente
action-next-pane-short = criterio
action-next-section = passare alla sezione seguente
action-next-section-short = sezione
action-next-short = prosegui
action-next-todo = aprire il prossimo progetto da valutare
action-next-todo-short = da fare
action-next-unmarked = andare al prossimo senza punteggio
action-next-unmarked-short = prossimo
action-note = scrivere una nota di discussione
action-note-short = nota
action-open = aprire
action-open-short = apri
action-page-down = scendere di una schermata
action-page-down-short = pagina giù
action-page-up = salire di una schermata
action-page-up-short = pagina su
action-previous-hit = tornare al risultato precedente
action-previous-hit-short = precedente
action-previous-item = tornare alla divergenza precedente
action-previous-item-short = precedente
action-previous-pane = tornare al criterio precedente
action-previous-pane-short = criterio prima
action-previous-section = tornare alla sezione precedente
action-previous-section-short = sezione prima
action-propose = proporre il punteggio; di nuovo: mezzo punto
action-propose-short = proponi
action-quit = uscire dal programma
action-quit-short = esci
action-read-project = leggere il fascicolo del progetto
action-read-project-short = fascicolo
action-redo = rifare l'ultima modifica annullata
action-redo-short = rifai
action-reopen = restituire una scheda sigillata
action-reopen-consensus = riaprire un consenso chiuso
action-reopen-consensus-short = riapri
action-reopen-short = restituisci
action-repaint = ridisegnare lo schermo
action-repaint-short = ridisegna
action-reveal = rivelare le schede
action-reveal-short = rivela
action-seal = sigillare la scheda
action-seal-short = sigilla
action-search = cercare nel testo
action-search-short = cerca
action-select = scegliere un brano come prova
action-select-short = brano
action-show-consensus = mostrare il consenso
action-show-consensus-short = consenso
action-show-journal = mostrare il registro
action-show-journal-short = registro
action-show-overview = mostrare il quadro
action-show-overview-short = quadro
action-show-projects = mostrare i progetti
action-show-projects-short = progetti
action-show-ranking = mostrare la graduatoria
action-show-ranking-short = graduatoria
action-sort = cambiare l'ordine
action-sort-short = ordina
action-step-down = abbassare il punteggio di un passo
action-step-down-short = meno
action-step-up = alzare il punteggio di un passo
action-step-up-short = più
action-switch-pane = passare tra fascicolo e scheda
action-switch-pane-short = cambia lato
action-top = andare all'inizio
action-top-short = inizio
action-undo = annullare l'ultima modifica
action-undo-short = annulla
action-up = salire di una riga
action-up-short = su
action-zoom = mostrare un lato solo, o entrambi
action-zoom-short = un lato

## Help

context-dossier = Fascicolo
context-editor = Scrittura di un testo
context-everywhere = Ovunque
context-item = Una divergenza
context-journal = Registro
context-overview = Quadro
context-projects = Progetti
context-queue = Elenco delle divergenze
context-ranking = Graduatoria
context-rubric = Scheda
context-selection = Scelta di un brano
help-keys = ↑ ↓ scorre · Esc chiude
help-title = Tasti

## Overview

next-accept = { $count ->
    [one] Accetta il sottocriterio concorde rimasto: nessuno diverge
   *[other] Accetta i { $count } sottocriteri concordi: nessuno diverge
  }
next-done = Tutto è definito: vai alla graduatoria
next-empty = Nessun progetto è stato caricato: tocca all'ufficio
next-follow = { $count ->
    [one] Segui la discussione sulla divergenza rimasta
   *[other] Segui la discussione sulle { $count } divergenze, dalla più grave
  }
next-go-on = Riprendi { $code } «{ $title }»: punteggi { $marked } di { $all }
next-reconcile = { $count ->
    [one] Discuti la divergenza rimasta
   *[other] Discuti le { $count } divergenze, dalla più grave
  }
next-reveal = Rivela le schede di { $code }: tutte sono sigillate
next-score = Valuta { $code } «{ $title }»: { $all } punteggi da dare
next-wait = { $count ->
    [one] Manca { $count } scheda di altri: intanto puoi leggere i progetti
   *[other] Mancano { $count } schede di altri: intanto puoi leggere i progetti
  }
overview-concordant = { $count ->
    [one] concorde da accettare
   *[other] concordi da accettare
  }
overview-deadline = scadenza { $date }
overview-excluded = { $count ->
    [one] escluso
   *[other] esclusi
  }
overview-filed = { $count ->
    [one] presentato
   *[other] presentati
  }
overview-frozen = Regole del bando fissate (impronta { $hash })
overview-members = Commissione
overview-next = Prossimo passo
overview-no-members = Nessun membro: tocca all'ufficio aggiungerli
overview-not-frozen = Regole non ancora fissate: lo saranno all'apertura di un progetto ({ $hash })
overview-projects = Progetti
overview-red = { $count ->
    [one] divergenza rossa
   *[other] divergenze rosse
  }
overview-revealed = { $count ->
    [one] rivelato, da definire
   *[other] rivelati, da definire
  }
overview-sealed = con la tua scheda sigillata
overview-settled = { $count ->
    [one] definito
   *[other] definiti
  }
overview-todo = da valutare
overview-waiting = in attesa delle schede
overview-yellow = { $count ->
    [one] divergenza gialla
   *[other] divergenze gialle
  }

## Projects

column-code = Cod.
column-district = Distretto
column-lead = Capofila
column-mean = Media
column-range = Scarto
column-sealed = Schede
column-standing = Stato
column-title = Titolo
order-code = per codice
order-filed = di presentazione
order-mean = per media
order-own = personale
order-standing = per stato
order-title = per titolo
projects-head = { $count ->
    [one] { $count } progetto · ordine { $order }
   *[other] { $count } progetti · ordine { $order }
  }
projects-no-match = Nessun progetto corrisponde a «{ $query }»: Esc toglie il filtro
projects-none = Nessun progetto è stato caricato
projects-nothing-to-do = Nessun progetto da valutare: le tue schede sono sigillate
projects-order-now = Ordine { $order }
projects-range = Scarto: fra il totale più alto e il più basso
standing-begun = iniziata { $marked }
standing-excluded = escluso
standing-revealed = rivelato
standing-sealed = sigillata
standing-settled = definito
standing-todo = da fare
standing-waiting = in attesa

## The sheet of a project

rubric-all-marked = Tutti i punteggi sono dati: s sigilla la scheda
rubric-attached = Brano allegato a { $sub }
rubric-final = finale
rubric-final-agreed = Finale { $mark }: concordato in commissione
rubric-final-open = Finale da concordare, in Consenso (F4)
rubric-final-red = Divergenza rossa: si discute (F4)
rubric-half-needs-mark = Prima un punteggio (0…9), poi il mezzo punto.
rubric-head-excluded = Progetto escluso, non si valuta
rubric-head-reader = La griglia, non da compilare
rubric-head-revealed = La tua scheda, rivelata
rubric-head-sealed = La tua scheda, sigillata e ancora da rivelare
rubric-head-sealed-short = La tua scheda, sigillata
rubric-head-todo = La tua scheda, nascosta fino alla rivelazione
rubric-head-todo-short = La tua scheda, ancora nascosta
rubric-marked = { $marked } di { $all }
rubric-mine = tua
rubric-no-comment = Nessun commento: Invio per scriverlo
rubric-nothing-to-redo = Nulla da rifare
rubric-nothing-to-undo = Nulla da annullare
rubric-out = Requisito { $check }: { $name }
rubric-redone = Rifatta la modifica su { $sub }
rubric-scale = Scala { $range }, a passi di { $step }
rubric-total = Totale
rubric-undone = Annullata la modifica su { $sub }

## The dossier of a project

ats-deed = Atto
ats-form = Associazione temporanea di scopo
codesign-method = Metodo
codesign-outcome = Esito
codesign-status = Stato
codesign-when = Quando
coherence-dimensions = Dimensioni dello sviluppo
coherence-governance = Governance
coherence-principles = Principi
coherence-subsidiarity = Sussidiarietà
coherence-systems = Sistemi locali
coproduction-actors = Con
coproduction-resources = Risorse
coproduction-tasks = Compiti
document-kind = Tipo
document-sha256 = SHA-256
document-signature = Firma
dossier-district = Distretto
dossier-further = Altri campi
dossier-hit = Risultato { $at } di { $count }: n il seguente, N il precedente
dossier-invented = Testo inventato, a scopo dimostrativo
dossier-lead = Capofila
dossier-loading = Il fascicolo si sta caricando…
dossier-no-hit = «{ $text }» non c'è nel fascicolo
dossier-no-search = Nessuna ricerca in corso: / ne comincia una
dossier-no-section = Il fascicolo non ha una sezione per questo criterio
dossier-protocol = Protocollo
dossier-read = { $percent }%
dossier-late = Ricevuto fuori termine (scadenza { $date })
dossier-received = Ricevuto
dossier-section-missing = Sezione richiesta dal bando: nel fascicolo non c'è
dossier-selecting = Brano per { $sub }: ↑ ↓ estende, Invio allega, q annulla
dossier-select-now = Un brano si allega solo dal fascicolo in valutazione: b vi riporta
dossier-replaced = Il fascicolo è stato integrato: si legge la nuova versione
project-gone = Il progetto aperto non è più fra quelli in corso
dossier-signed-by = Firma di
innovation-compared = Servizio di confronto
innovation-limit = Limite affrontato
need-expressed-by = Espresso da
need-figures = Dati
need-place = Luogo
need-priorities = Priorità del Patto per il Sociale
need-recipients = Destinatari
need-sources = Fonti
participation-codesign = Co-progettazione
participation-coproduction = Co-produzione
partner-contribution = Apporto
partner-kinds = Natura
partner-letter = Lettera di adesione
partner-name = Soggetto
partner-operating-seat = Sede operativa
partner-role = Ruolo
partner-seat = Sede legale
partner-status = Stato
partner-tasks = Compiti
partner-unnamed = Soggetto senza nome
section-abstract = Sintesi
section-ats = Associazione temporanea di scopo
section-coherence = Coerenza con i principi
section-declarations = Dichiarazioni
section-documents = Documenti
section-idea = Idea progettuale
section-innovation-elements = Elementi di innovatività
section-needs = Bisogni
section-participation = Processi partecipativi

## Words of the dossier's closed lists

ats-costituenda = da costituire
ats-costituita = costituita
dimension-economica = economica
dimension-sociale = sociale
dimension-umana = umana
innovation-logica = Nuova logica
innovation-strumento = Strumento
innovation-tecnologia = Tecnologia
kind-altro = altro soggetto
kind-altro-pubblico = altro ente pubblico
kind-asl = ASL
kind-comune = Comune
kind-ente-gestore = ente gestore socio-assistenziale
kind-ente-religioso = ente religioso
kind-impresa = impresa
kind-scuola = scuola
kind-sindacato-categoria = sindacato o associazione di categoria
kind-terzo-settore = ente del Terzo settore
kind-unione-comuni = Unione di Comuni
kind-universita-ricerca = università o ente di ricerca
kind-volontariato = organizzazione di volontariato
local-system-ambientale = ambientale
local-system-culturale = culturale
local-system-lavorativo = lavorativo
local-system-produttivo = produttivo
local-system-sociale = sociale
partner-status-confermato = confermato
partner-status-da-individuare = da individuare
partner-status-impegno = impegno non ancora firmato
partner-status-ritirato = ritirato
partner-status-subentrato = subentrato
role-of-partner-aderente-esterno = aderente esterno
role-of-partner-capofila = capofila
role-of-partner-partner = partner

## Questions

accept-title = Accettare i sottocriteri concordi
accept-what = { $count ->
    [one] { $count } sottocriterio concorde riceve il punteggio mediano dei commissari, senza discussione. Il registro lo annota.
   *[other] { $count } sottocriteri concordi, in tutti i progetti rivelati, ricevono il punteggio mediano dei commissari, senza discussione. Il registro lo annota.
  }
confirm-close = Esc chiude
confirm-yes = Invio sì · Esc no
exclude-no-checks = Questa fase del bando non ha requisiti: nessun progetto può essere escluso.
exclude-title = Quale requisito manca a { $code }?
pick-keys = ↑ ↓ · Invio sceglie · Esc annulla
reopen-nothing = Nessuna scheda è sigillata su questo progetto: non c'è nulla da restituire.
reopen-title = A chi restituire la scheda su { $code }?
reveal-missing = Mancano le schede di { $names }: rivelare ora richiede una motivazione scritta, e chi manca non potrà più sigillare.
reveal-title = Rivelare le schede di { $code }
reveal-what = Schede sigillate: { $sealed } di { $due }. Rivelate, tutti le leggono e non cambiano più.
seal-final = Sigillata, la scheda non cambia più, salvo che il presidente la restituisca. Resta nascosta agli altri fino alla rivelazione.
seal-missing = { $count ->
    [one] Manca { $count } punteggio: { $list }.
   *[other] Mancano { $count } punteggi: { $list }.
  }
seal-not-yet = Si sigilla solo una scheda completa: Spazio porta al prossimo vuoto.
seal-title = Sigillare la scheda su { $code }
seal-uncommented = { $count ->
    [one] { $count } punteggio è senza commento.
   *[other] { $count } punteggi sono senza commento.
  }
value-keys = Invio conferma · Esc annulla
value-mark = Punteggio
value-off-scale = { $value } non è sulla scala: va da { $min } a { $max }, a passi di { $step }.
value-proposal = Punteggio da proporre

## Texts being written

editor-comment = Commento · { $project } { $sub }
editor-dissent = Ragioni del dissenso · { $project } { $sub }
editor-exclusion = Motivazione dell'esclusione · { $project }, requisito { $sub }
editor-held-back = Testo in sospeso: lo stesso comando lo riapre
editor-keys = Ctrl-S conferma · Esc sospende
editor-keys-comment = Si salva scrivendo · Esc chiude
editor-motivation = Motivazione del punteggio concordato · { $project } { $sub }
editor-note = Nota di discussione · { $project } { $sub }
editor-outside-reason = Perché fuori dai punteggi dei commissari · { $project } { $sub }
editor-placeholder = Scrivi qui
editor-reopen-sheet = Perché restituire la scheda · { $project }, { $sub }
editor-reopening = Perché riaprire il consenso · { $project } { $sub }
editor-reveal-reason = Perché rivelare con schede mancanti · { $project }

## Consensus

consensus-accepted = Accettato perché concorde: { $mark }
consensus-closed = Chiuso su { $mark }
consensus-concordant = { $count ->
    [one] { $count } concorde da accettare
   *[other] { $count } concordi da accettare
  }
consensus-concordant-chair = { $count ->
    [one] { $count } concorde: A lo accetta
   *[other] { $count } concordi: A li accetta
  }
consensus-discussion = Discussione
consensus-dissent = Dissenso di { $name }: { $reason }
consensus-head = { $count ->
    [one] { $count } divergenza aperta
   *[other] { $count } divergenze aperte
  }
consensus-no-concordant = Nessun concorde da accettare
consensus-no-proposal = Nessun punteggio è ancora proposto.
consensus-none-left = Nessuna divergenza aperta
consensus-none-open = Nessuna divergenza aperta
consensus-none-revealed = Nessuna scheda è ancora rivelata
consensus-note-first = Divergenza rossa: prima una nota di discussione (tasto m), poi la proposta (tasti 0…9).
consensus-nothing-proposed = Nessun punteggio è proposto: proporlo con i tasti 0…9.
consensus-nothing-shown = Nessuna divergenza da mostrare
consensus-positions = Posizioni alla rivelazione
consensus-propose-now = Nessuna proposta: i tasti 0…9 propongono un punteggio; sulle scale a mezzi punti la stessa cifra, di nuovo, ne aggiunge mezzo.
consensus-proposed = Proposto { $mark } da { $name }
divergence-concordant = concorde: scarto { $range }
divergence-gate = punteggi sopra e sotto lo sbarramento { $sub } ≥ { $min }
divergence-range = scarto { $range }
divergence-threshold = { $criterion }: commissari sopra e sotto la soglia { $min }, qui lo scarto pesa di più
divergence-threshold-total = totale: commissari sopra e sotto la soglia { $min }, qui lo scarto pesa di più
divergence-total-range = totali dei commissari troppo distanti, qui lo scarto pesa di più

## Ranking

column-outcome = Esito
column-rank = Pos.
column-total = Totale
outcome-open = { $count } da concordare
outcome-passed = soglie raggiunte
outcome-provisional = provvisorio
outcome-scored = valutato
outcome-unscored = non ancora rivelato
ranking-head = Totali: { $settled } di { $all } · oltre le soglie: { $admitted }
ranking-no-places = niente posti, decidono le soglie

## Journal: the entries of the log as sentences

event-agreed = ha concordato su { $mark } per { $item }
event-assigned = ha assegnato { $project } a { $names }
event-call-frozen = ha fissato le regole del bando ({ $hash })
event-concordant-accepted = { $count ->
    [one] ha accettato { $count } sottocriterio concorde di { $project }
   *[other] ha accettato { $count } sottocriteri concordi di { $project }
  }
event-consensus-closed = ha chiuso { $item } su { $mark }
event-consensus-reopened = ha riaperto { $item }
event-discussion-noted = ha annotato la discussione su { $item }
event-dissented = ha dissentito da { $mark } per { $item }
event-mark-proposed = ha proposto { $mark } per { $item }
event-member-added = ha aggiunto { $name } ({ $id }), { $role }
event-panel-created = ha aperto il registro del bando { $call }
event-project-excluded = ha escluso { $project } per il requisito { $check }
event-project-filed = ha caricato { $project } «{ $title }»
event-project-opened = ha aperto { $project }
event-project-replaced = ha sostituito il fascicolo di { $project }
event-sheet-imported = ha importato, già sigillata, la scheda di { $name } su { $project }
event-sheet-reopened = ha restituito a { $name } la scheda su { $project }
event-sheet-sealed = ha sigillato la propria scheda su { $project }
event-sheets-revealed = { $count ->
    [one] ha rivelato { $count } scheda su { $project }
   *[other] ha rivelato { $count } schede su { $project }
  }
journal-head = { $shown ->
    [one] { $shown } voce · ultima n. { $seq }, impronta { $hash }
   *[other] { $shown } voci · ultima n. { $seq }, impronta { $hash }
  }
journal-line = { $who } { $what }
journal-no-match = Nessuna voce corrisponde: Esc toglie il filtro
journal-via = (tramite { $via }, impronta { $hash })

## Refusals: why, and what to do

refusal-already-excluded = { $project } è già escluso: il motivo è nel registro.
refusal-already-opened = { $project } è già stato aperto e il suo fascicolo non si sostituisce più: toglierlo dai progetti da caricare.
refusal-already-proposed = Su { $sub } questo punteggio è già proposto: rispondere concordando o dissentendo.
refusal-answers-missing = Alla proposta non hanno ancora risposto: { $names }; si chiude quando tutti concordano o dissentono, oppure chi presiede la ritira.
refusal-bad-id = «{ $id }» non può essere un codice: usare una sola riga di 1–64 caratteri, diversa per ciascuno.
refusal-check-only-warns = Il requisito { $check } è solo un avviso e non può escludere un progetto: scegliere il requisito che manca.
refusal-concordant-changed = Nel frattempo altre schede sono state rivelate: ora le voci concordanti sono { $count }; guardarle e confermare di nuovo.
refusal-consensus-begun = Il consenso su { $project } è già cominciato: altre schede non possono entrare, toglierle dal file.
refusal-consensus-closed = { $sub } è già chiuso: per cambiarlo il presidente deve riaprirlo.
refusal-consensus-open = { $sub } non è chiuso e non ha proposte: si può già discutere e proporre, senza riaprirlo.
refusal-does-not-score = Il ruolo di { $id } non assegna punteggi: indicare il presidente o un commissario.
refusal-excluded = { $project } è escluso per il requisito { $check }: non si valuta più.
refusal-member-exists = Il codice { $id } è già di un membro della commissione: sceglierne un altro.
refusal-motivation-missing = { $sub }: manca la motivazione; scriverla e confermare di nuovo.
refusal-name-missing = Manca il nome del membro: indicare nome e cognome.
refusal-nobody-is-assigned = In questo bando ogni commissario valuta ogni progetto: non c'è nulla da assegnare.
refusal-not-a-member = Può farlo solo un membro della commissione: entrare con il proprio codice (ora: { $id }).
refusal-not-assigned-to-you = { $project } non ti è assegnato: per partecipare serve un'assegnazione del presidente o dell'ufficio.
refusal-not-revealed = Le schede di { $project } non sono ancora rivelate ({ $sealed } sigillate di { $due }): prima si sigillano e si rivelano.
refusal-not-sealed = { $member } non ha una scheda sigillata su { $project }: non c'è nulla da restituire.
refusal-note-missing = { $sub } è in divergenza rossa: prima di proporre o chiudere serve una nota di discussione.
refusal-nothing-concordant = Nessun sottocriterio concorde è da accettare: discutere le divergenze una per una.
refusal-nothing-proposed = Su { $sub } nessun punteggio è proposto: proporne uno.
refusal-nothing-sealed = Nessuno ha sigillato la scheda su { $project }: si rivela quando ce n'è almeno una.
refusal-off-scale = { $sub }: il punteggio non è sulla scala o la scheda non segue la griglia; correggere e riprovare.
refusal-other-sheet-filed = { $member } ha già sigillato una scheda su { $project }, con punteggi o commenti diversi: togliere questi punteggi dal file.
refusal-outside-reason-missing = Il punteggio proposto per { $sub } è fuori da quelli dei commissari: serve scrivere perché.
refusal-proposal-changed = La proposta su { $sub } è cambiata nel frattempo: rileggerla e rispondere di nuovo.
refusal-reason-missing = Manca la motivazione: scriverla e confermare di nuovo.
refusal-reveal-needs-reason = { $count ->
    [one] Manca { $count } scheda: per rivelare ora serve una motivazione scritta.
   *[other] Mancano { $count } schede: per rivelare ora serve una motivazione scritta.
  }
refusal-role-administer = Spetta all'ufficio o al segretario e il tuo ruolo è { $role }: chiedere a loro.
refusal-role-preside = Spetta al presidente e il tuo ruolo è { $role }: chiedere a chi presiede.
refusal-role-score = Punteggi e proposte spettano a presidente e commissari e il tuo ruolo è { $role }: qui puoi leggere.
refusal-role-write = Le note spettano a presidente, commissari e segretario e il tuo ruolo è { $role }: chiedere a loro.
refusal-sheet-empty = La scheda non ha punteggi: darli e poi sigillare.
refusal-sheet-incomplete = { $count ->
    [one] Alla scheda manca { $count } punteggio: si sigilla solo completa; completarla e poi sigillare.
   *[other] Alla scheda mancano { $count } punteggi: si sigilla solo completa; completarla e poi sigillare.
  }
refusal-sheet-mismatch = La scheda di { $name } non è quella che fu sigillata: nulla è stato rivelato, controllare il file con «vaglio verify».
refusal-sheet-sealed = La scheda su { $project } è sigillata: per cambiarla il presidente deve restituirla.
refusal-sheets-revealed = Le schede di { $project } sono già rivelate e non cambiano più: si prosegue nel consenso.
refusal-text-missing = Il testo è vuoto: scriverlo e confermare, oppure lasciare.
refusal-text-too-long = Il testo supera { $limit } caratteri: accorciarlo.
refusal-unknown-check = Il bando non ha il requisito { $check }: usare una sigla dei suoi requisiti.
refusal-unknown-member = Nessun membro ha il codice { $id }: controllare il codice o farlo aggiungere dall'ufficio.
refusal-unknown-project = Nessun progetto ha il codice { $project }: controllarlo nell'elenco dei progetti.
refusal-unknown-sub = La griglia non ha il sottocriterio { $sub }: usare una sigla della griglia.
