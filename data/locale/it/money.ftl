# Parole del programma in italiano: graduatoria, parità, dotazione.

## Da dove viene una cifra

money-agreed = { $sub }: valore concordato dalla commissione { $value }
money-averaged-mean = { $scope }: media di { $values } = { $result }
money-averaged-median = { $scope }: mediana di { $values } = { $result }
money-averaged-trimmed = { $scope }: media senza { $drop ->
    [one] il valore più alto e il più basso
   *[other] i { $drop } valori più alti e i { $drop } più bassi
  } di { $values } = { $result }
money-divided = { $scope }: { $sum } / { $weight } = { $mean }
money-gate-failed = { $scope }: { $reached } è sotto il valore minimo di { $needed }
money-gate-passed = { $scope }: { $reached } raggiunge il valore minimo di { $needed }
money-not-counted = ({ $value }, non contato)
money-of-member = { $name } · { $line }
money-on-top = Totale: { $base } + premialità { $bonus } = { $points }
money-product = { $sub }: { $value } × { $weight } / { $max } = { $points }
money-product-plain = { $sub }: { $value } × { $weight } = { $points }
money-rounded = { $scope }: { $from } arrotondato { $decimals ->
    [0] all'unità
    [one] a { $decimals } decimale
   *[other] a { $decimals } decimali
  } = { $to }
money-shared-out = { $scope }: { $sum } × { $whole } / { $present } = { $points }, con il peso di ciò che manca ripartito sul resto
money-sum = { $scope }: somma { $points }
money-threshold-failed = { $scope }: { $reached } è sotto la soglia di { $needed }
money-threshold-passed = { $scope }: { $reached } raggiunge la soglia di { $needed }
money-total = Totale
money-unmarked-no-bonus = { $sub }: premialità non attribuita, conta zero
money-unmarked-open = { $sub }: la commissione non ha ancora concordato un valore
money-unmarked-shared-out = { $sub }: nessun punteggio, il suo peso si ripartisce sul resto

## Parità

money-tie-equal = { $step }. { $scope }: { $first } { $a }, { $second } { $b }; parità
money-tie-decided = { $step }. { $scope }: { $first } { $a }, { $second } { $b }; precede { $winner }
money-tie-not-needed = { $step }. { $scope }: { $first } { $a }, { $second } { $b }; non occorre
money-tie-draw-decided = { $step }. Sorteggio pubblico: { $first } estratto al posto { $a }, { $second } al posto { $b }; precede { $winner }
money-tie-draw-missing = { $step }. Sorteggio pubblico: da svolgere e verbalizzare
money-tie-draw-not-needed = { $step }. Sorteggio pubblico: non occorre

## Dotazione

money-depleted = Dotazione esaurita con la domanda { $project }
money-depleted-at = Dotazione esaurita con la domanda { $project }, pervenuta { BEFORE("il", $time) }
money-eligible = idoneo non finanziato
money-funded = finanziato per { $amount }
money-offer-refused = idoneo non finanziato: offerta parziale rifiutata
money-offered = offerta parziale di { $amount }, { $share } % della richiesta: in attesa di risposta
money-partly-funded = finanziato parzialmente per { $amount }

## Screens

column-asked = Richiesto
column-granted = Assegnato
ranking-pot = { $name } · dotazione { $budget }
ranking-line = Dotazione { $budget } · assegnati { $granted } · residuo { $residual }
ranking-line-offer = Dotazione { $budget } · assegnati { $granted } · offerti { $offered } · residuo { $residual }
ranking-line-short = assegnati { $granted } · residuo { $residual }
ranking-line-offer-short = assegnati { $granted } · offerti { $offered }
ranking-reserve = elenco di riserva: idonei non finanziati
ranking-rest = fuori graduatoria o non ancora definiti
ranking-by-draw = sorteggio
ranking-tie = parità: { $step }
ranking-approved = ✓ Elenco n. { $number } approvato: Tab lo mostra
ranking-ready = ✓ Tutto è definito: l'elenco può essere approvato
list-by-panel = della commissione
list-correction = rettifica del n. { $of } (atto { $act })
list-advance = scorrimento del n. { $of } (atto { $act })
list-head = Elenco n. { $number } · { $origin } · { $time } · sola lettura
list-published = pubblicato: { $date }, atto { $act } ({ $channel })
list-unpublished = non ancora pubblicato
list-hash = impronta { $hash }
lists-none = Nessun elenco è ancora approvato
account-title = Come si arriva al risultato · { $code }
account-nothing = Questo progetto non si può mostrare qui
account-points = Dai punteggi al totale
account-unrevealed = Le schede non sono ancora rivelate.
account-total = Totale { $total }
account-no-total = Il totale non c'è ancora: manca qualche punteggio.
account-limits = Soglie
account-ties = Parità
account-tie-with = stesso totale di { $other }; decidono, nell'ordine:
account-money = Dalla dotazione all'assegnazione
account-budget = dotazione { $amount }
account-residual = residuo quando tocca a questo progetto { $amount }
account-listed = Cifre di questo elenco
account-given = assegnato o offerto { $amount }
account-asked = richiesto { $amount }
account-share = quota della richiesta coperta dal residuo: { $share } %
account-rule = regola del bando: al primo non coperto si offre il residuo, se copre una quota sufficiente (almeno: { $share } %)
account-rule-none = regola del bando: nessuna offerta parziale
account-stop = poi ci si ferma: chi segue è idoneo non finanziato
account-skip = poi si passa ai seguenti che la dotazione copre
draw-title = Sorteggio pubblico
draw-group = In perfetta parità: { $projects }.
draw-how = Il seme si dice ad alta voce davanti ai testimoni. L'ordine è quello delle impronte SHA-256 di «lunghezza:seme,lunghezza:codice,»: chiunque può rifarlo.
field-seed = Seme
field-witnesses = Testimoni (con ,)
approve-title = Approvazione dell'elenco n. { $number }
approve-what = Così come sta sotto l'elenco viene approvato e fissato; poi cambia solo con un nuovo atto.
approve-money = assegnati { $granted } di { $budget }
publish-title = Pubblicazione dell'elenco n. { $number }
publish-note = L'atto che approva l'elenco va registrato prima tra gli atti.
publish-nothing = Nessun elenco attende la pubblicazione
publish-no-act = Nessun atto approva un elenco: registralo prima tra gli atti
field-act = Atto
field-day = Giorno
field-channel = Dove
