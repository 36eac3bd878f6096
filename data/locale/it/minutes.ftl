# Parole del programma in italiano: che cosa dicono verbali, elenchi e graduatorie.

minutes-act-date = del { $day }
minutes-act-number = n. { $number }
minutes-admissible = ammissibile
minutes-admissible-reserve = ammissibile con riserva
minutes-advances = Sostituisce per scorrimento l'elenco n. { $number } (atto: { $act }), che resta agli atti.
minutes-annex-call = Bando con la griglia di valutazione
minutes-annex-list = Elenco n. { $number }
minutes-annex-sheet = Scheda individuale di { $name } su { $project }
minutes-answered = ricevuta il { $at }
minutes-closed-on = chiusa a { $mark } il { $at }
minutes-concordant = I punteggi individuali sono concordi: la commissione li fa propri.
minutes-conflict-actual = attuale
minutes-conflict-perceived = percepito
minutes-conflict-potential = potenziale
minutes-connects = si collega da remoto, previa identificazione
minutes-corrects = Rettifica per errore materiale l'elenco n. { $number } (atto: { $act }), che resta agli atti: { $reason }
minutes-draw = sorteggio pubblico
minutes-enters = entra
minutes-in-person = in presenza
minutes-integrating = in attesa di integrazione
minutes-leaves = esce
minutes-list = n. { $number }, impronta { $hash }
minutes-method-agreed = Le schede sono svelate insieme; la commissione concorda poi, per ciascun sotto-criterio, un punteggio collegiale.
minutes-method-individual = Ciascun commissario valuta da solo ogni progetto e chiude la propria scheda senza conoscere i punteggi degli altri.
minutes-method-mean = Il punteggio collegiale di ciascun sotto-criterio è la media aritmetica dei punteggi individuali.
minutes-method-median = Il punteggio collegiale di ciascun sotto-criterio è la mediana dei punteggi individuali.
minutes-method-outside = Un punteggio collegiale fuori dall'intervallo di quelli individuali richiede una motivazione ulteriore.
minutes-method-red = Dove i punteggi individuali divergono oltre i limiti del bando, la discussione è annotata e il punteggio collegiale è motivato.
minutes-method-trimmed = Il punteggio collegiale di ciascun sotto-criterio è la media dei punteggi individuali, senza gli estremi.
minutes-missed = { $name }: raggiunti { $reached }, ne occorrono { $needed }
minutes-mixed = in forma mista
minutes-no-conflict = { $name } dichiara di non trovarsi in conflitto di interessi con i proponenti di { $projects }.
minutes-no-conflict-all = { $name } dichiara di non trovarsi in conflitto di interessi con alcuno dei proponenti.
minutes-no-quorum-rule = Il bando non fissa un numero legale.
minutes-offer-open = in attesa di risposta
minutes-outside = Punteggio fuori dall'intervallo di quelli individuali: { $reason }
minutes-plenum-rule = Per valutare occorre la presenza di tutti i componenti (collegio perfetto); per l'istruttoria ne bastano { $prepare }.
minutes-quorum-found = All'apertura sono presenti { $present } componenti su { $seats }.
minutes-quorum-lost = venir meno del numero legale
minutes-quorum-rule = Per valutare occorrono { $value } componenti; per l'istruttoria ne bastano { $prepare }.
minutes-quorum-was-lost = Durante la seduta il numero legale è venuto meno, come risulta dalle sospensioni.
minutes-readmitted = riammesso all'istruttoria
minutes-remote = da remoto
minutes-threshold = { $name }: almeno { $least }
minutes-threshold-basis = Soglie del bando
minutes-tie-decides = decide
minutes-tie-equal = pari
minutes-tie-not-drawn = da sorteggiare
minutes-tie-not-needed = non necessario
minutes-total = totale
minutes-version-rules = Il { $at } è adottata una nuova versione della griglia ({ $act }; impronta { $hash }): i punteggi dati prima non valgono.
minutes-version-words = Il { $at } è corretto il testo del bando senza cambiarne le regole ({ $act }; impronta { $hash }).
minutes-why-gate = punteggi da una parte e dall'altra dello sbarramento
minutes-why-range = distanza tra i punteggi
minutes-why-threshold = punti da una parte e dall'altra di una soglia
minutes-why-total = distanza tra i totali dei commissari

## Riga di comando

cli-needs-output = Questo formato non è testo: indica il file da scrivere con -o FILE.
cli-no-list = Nessun elenco con questo numero è approvato.
cli-no-sitting = Nessuna seduta è stata aperta: non c'è un verbale da scrivere.
cli-no-paper = Questo documento non c'è: controlla il numero della seduta o dell'elenco.
cli-signed = Firmato il verbale della seduta n. { $number }, impronta { $hash }.

## Schermate

screen-papers = Documenti
context-papers = Documenti
context-paper = Lettura di un documento
papers-head = Verbali, elenchi e graduatorie
papers-minutes = Verbale della seduta n. { $number } ({ $more })
papers-minutes-draft = Bozza del verbale della seduta n. { $number }, in corso ({ $more })
papers-closing = Verbale conclusivo della fase, allo stato attuale
papers-list = Elenco n. { $number }{ $more }
papers-ranking = Graduatoria n. { $number }{ $more }
papers-exclusions = Motivi di esclusione dell'elenco n. { $number }{ $more }
papers-no-hit = «{ $query }» non compare in questo documento.
papers-loading = Il documento si sta componendo…
action-show-papers = mostrare i documenti
action-show-papers-short = documenti
action-sign = firmare il verbale
action-sign-short = firma
