# Parole del programma in italiano: graduatoria, parità, dotazione.

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
account-total = totale
account-agreed = { $sub }: la commissione ha concordato { $value }
account-unmarked-open = { $sub }: la commissione deve ancora concordare il punteggio
account-unmarked-shared = { $sub }: nessun punteggio, il peso va agli altri
account-unmarked-bonus = { $sub }: premialità non assegnata, vale zero
account-mean = { $scope }: media di { $values } = { $result }
account-median = { $scope }: mediana di { $values } = { $result }
account-trimmed = { $scope }: media senza gli estremi di { $values } = { $result }
account-rounded = { $scope }: { $from } arrotondato a { $to }
account-sum = Somma { $scope } = { $points }
account-shared-out = { $scope }, con i pesi di ciò che ha un punteggio: { $arithmetic }
account-on-top = Con la premialità: { $arithmetic }
account-passes = ✓ { $scope }: { $reached } ≥ { $needed }
account-fails = ✗ { $scope }: { $reached } < { $needed }
account-draw = sorteggio
account-tie = Parità tra { $first } e { $second }, passo per passo:
account-step-equal = pari
account-step-decides = decide
account-step-not-needed = non necessario
account-step-not-drawn = da sorteggiare
account-budget = Dotazione { $budget }: assegnati { $granted }, offerti { $offered }, residuo { $residual }
account-asked = Contributo richiesto: { $asked }
account-funded = finanziato, { $cents }
account-offered = offerta di { $cents } ({ $share }%)
account-partly = finanziato in parte, { $cents }
account-refused = ha rifiutato l'offerta
account-eligible = idoneo, non finanziato
