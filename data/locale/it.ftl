# Words of the program in Italian. Keys are grouped by screen, then in alphabetical order.
# Every key is in every language, with the same arguments.

## Command line

cli-as-whom = Di' come chi apri il pannello, con --as ID: { $members }
cli-assigned = Assegnazioni nuove: { $count }; progetti nominati: { $projects }
cli-call-problems = { $file }: { $count ->
    [one] { $count } problema da correggere
   *[other] { $count } problemi da correggere
  }
cli-call-sound = { $file }: il bando { $id } è in ordine
cli-demo-elsewhere = { $file } non è la dimostrazione ma un pannello vero, e resta com'è: scegli un altro file con VAGLIO_DEMO
cli-draft-in-the-way = { $id } ha cominciato su { $project } una scheda diversa da quella del file, e non è stato importato nulla: prima deve chiuderla o vuotarla
cli-dry-run = Solo una prova: non è cambiato nulla
cli-grew-meanwhile = Un altro programma ha scritto nel pannello durante la verifica: ripetila
cli-imported-marks = Schede nuove: { $added }; tenute come bozza perché incomplete: { $changed }; già presenti: { $unchanged }; commissari aggiunti: { $members }; progetti svelati: { $revealed }
cli-imported-projects = Progetti nuovi: { $added }; cambiati: { $changed }; uguali: { $unchanged }
cli-made = Pannello { $file } creato per il bando { $id }: { $title }
cli-member-added = { $id } { $name }: aggiunto alla commissione
cli-next = Poi:
cli-no-members = La commissione è vuota: aggiungi un commissario con `vaglio member add`
cli-no-terminal = Qui non c'è un terminale: apri il pannello da una finestra di terminale, oppure usa `vaglio status` e `vaglio export`
cli-not-revealed = Non svelato { $project }: schede chiuse { $sealed } su { $due }
cli-not-sealed = Non chiusa { $project }: { $reason }
cli-nothing-imported = Non è stato importato nulla: correggi e ripeti
cli-nothing-to-reveal = Non c'è nulla da svelare
cli-nothing-to-seal = Non c'è nessuna scheda da chiudere
cli-reveal-with-reason = Aspetta le schede che mancano, oppure svela con --reason e il motivo
cli-revealed = Progetti svelati: { $count } ({ $projects })
cli-sealed = Schede chiuse: { $count }
cli-status-call = Bando { $id }: { $title }
cli-status-divergences = Da concordare: { $red } divergenze rosse, { $yellow } gialle, { $concordant } concordanti
cli-status-frozen = Regole congelate
cli-status-head = Registro: { $entries } voci, impronta { $hash }
cli-status-member = { $id } { $name }
cli-status-not-frozen = Regole non ancora congelate
cli-status-phase = Fase { $id }: { $title }
cli-status-projects = Progetti: { $filed }; in attesa di schede { $waiting }, svelati { $revealed }, definiti { $settled }, esclusi { $excluded }
cli-status-scorer = { $id } { $name }: schede chiuse { $sealed } su { $due }
cli-themes = I temi del programma sono: { $names }
cli-unknown-members = Non sono della commissione: { $ids }. Aggiungili con `vaglio member add`, oppure con --add-members
cli-verified = Voci { $entries }, schede confrontate { $sheets }, documenti { $documents }, impronta { $hash }
cli-would-add = nuovo { $id }
cli-would-change = cambiato { $id }
cli-would-join = commissario { $id }
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

count-members = { $count ->
    [one] { $count } commissario
   *[other] { $count } commissari
  }
count-projects = { $count ->
    [one] { $count } progetto
   *[other] { $count } progetti
  }
