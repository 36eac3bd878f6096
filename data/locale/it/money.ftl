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
money-depleted-at = Dotazione esaurita con la domanda { $project }, pervenuta il { $time }
money-eligible = idoneo non finanziato
money-funded = finanziato per { $amount }
money-offer-refused = idoneo non finanziato: offerta parziale rifiutata
money-offered = offerta parziale di { $amount }, pari al { $share } % della richiesta: in attesa di risposta
money-partly-funded = finanziato parzialmente per { $amount }
money-pot = Dotazione { $budget }: assegnati { $allocated }, residuo { $residual }
money-pot-offered = Dotazione { $budget }: assegnati { $allocated }, offerti in attesa di risposta { $offered }, residuo { $residual }
money-unusable-amount = Senza importo richiesto non si può tracciare la linea della dotazione: completare { $projects }
money-unusable-pot = Senza una linea di finanziamento del bando non si può ripartire la dotazione: correggere { $projects }

## Schermata della graduatoria

action-explain = mostrare il calcolo della cifra
action-explain-short = calcolo
action-approve-list = approvare l'elenco
action-approve-list-short = approva
action-draw = sorteggiare tra pari
action-draw-short = sorteggio
approve-title = Approvare l'elenco?
editor-sitting-draw = Sorteggio: il seme nella prima riga, poi un testimone per riga
ranking-money = dotazione { $budget }, assegnati { $granted }, residuo { $residual }
account-title = { $project }: come si arriva alle cifre
account-none = Non c'è ancora un totale: mancano le schede o il consenso.
account-tie = Parità tra { $first } e { $second }, passo per passo:
account-asked = Contributo richiesto: { $asked }
