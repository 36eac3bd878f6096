# Parole del programma in italiano: istruttoria (requisiti, soccorso istruttorio, ammissibilità).

## Perché un requisito è soddisfatto o no

because-above-budget = { $what } di { $amount } supera la dotazione di { $budget }.
because-activity-lacks = L'attività «{ $activity }» non indica: { $lacks }.
because-activity-outside = L'attività «{ $activity }» va dal mese { $start } al mese { $end }, su { $months } mesi di progetto.
because-amount-above = { $what } di { $amount } supera il massimo di { $limit }.
because-amount-below = { $what } di { $amount } è sotto il minimo di { $limit }.
because-basis = Base: { $basis }.
because-below-zero = Il piano economico contiene un importo negativo.
because-budget-lacks-lines = Il piano economico non ha voci di spesa.
because-budget-lacks-requested = Il contributo richiesto non è indicato.
because-budget-lacks-total = Il costo totale non è indicato.
because-change-not-declared = La variazione del partner «{ $body }» non è dichiarata.
because-change-without-reason = La variazione del partner «{ $body }» è dichiarata senza motivazione.
because-check-fails = Il requisito { $check } non risulta soddisfatto.
because-declaration-unsigned = La dichiarazione «{ $declaration }» non è sottoscritta.
because-district-not-registered = Il distretto «{ $district }» non è tra quelli del bando.
because-document-not-filed = Il documento «{ $document }» è citato ma non allegato.
because-document-unsigned = Il documento «{ $document }» non risulta firmato.
because-document-without-sum = Del documento «{ $document }» manca l'impronta SHA-256: l'integrità non è verificabile.
because-duration-outside = Durata in mesi: { $months }; il bando la chiede da { $min } a { $max }, estremi compresi.
because-enti-missing = Nell'ATS mancano gli enti gestori del distretto: { $bodies }.
because-few-codesign = Passi di co-progettazione indicati: { $found }; richiesti: almeno { $min }.
because-few-coproduced = Azioni co-prodotte indicate: { $found }; richieste: almeno { $min }.
because-funding-differs = Contributo e cofinanziamento danno { $found }, il costo totale è { $total }.
because-in-time = Il progetto è pervenuto in data { $received }; termine: { $limit }.
because-kind-not-admitted = Il partner «{ $body }» non è di un tipo espressamente ammesso ({ $kinds }).
because-lack-months = i mesi
because-lack-output = il risultato
because-lack-owner = il responsabile
because-late-exclusive = Il progetto è pervenuto in data { $received }; era in termine solo ciò che è pervenuto prima di: { $limit }.
because-late-inclusive = Il progetto è pervenuto in data { $received }; il termine scadeva in data { $limit }, istante compreso.
because-lead-changed = Il capofila era «{ $before }», ora è «{ $after }».
because-lead-is-none = Il capofila «{ $body }» non è di nessuno dei tipi richiesti: { $kinds }.
because-lead-not-registered = Il capofila «{ $body }» non è tra gli enti gestori del bando.
because-lines-differ = Le voci di spesa sommano { $found }, il costo totale è { $total }.
because-members = Soggetti che soddisfano il requisito: { $bodies }.
because-moment = { $date }, ore { $time }
because-no-activities = Nessuna attività è descritta.
because-no-ats = Il fascicolo non indica l'associazione proponente.
because-no-declaration = Manca la dichiarazione «{ $declaration }».
because-no-deed-costituenda = Manca l'impegno a costituire l'ATS.
because-no-deed-costituita = Manca l'atto costitutivo dell'ATS.
because-no-district = Nessun distretto è indicato.
because-no-document = Manca un documento di tipo «{ $document }».
because-no-documents = Nessun documento è allegato.
because-no-duration = La durata in mesi non è indicata.
because-no-lead = Nessun partner è indicato come capofila.
because-no-limit = Il termine non è ancora noto.
because-no-phase-before = Il progetto non risulta nella fase precedente.
because-no-priorities = Nessuna priorità è indicata.
because-no-receipt = Il momento di ricezione non risulta dal fascicolo.
because-no-register = Il bando non elenca gli enti gestori del distretto: serve una verifica.
because-no-sender = Il mittente non risulta dal fascicolo.
because-no-support = Nessun accompagnamento è registrato.
because-no-support-named = Nessun accompagnamento è registrato; il progetto nomina «{ $body }».
because-no-version = La versione dell'elenco delle priorità non è indicata.
because-not-admitted = Il progetto non è stato ammesso nella fase precedente.
because-not-among = { $what }: «{ $word }» non è tra le voci previste ({ $known }).
because-not-named = { $what }: non indicata.
because-nothing-known = Del fascicolo non risultano dati da verificare.
because-priority-unknown = La priorità «{ $id }» non è nella versione indicata.
because-reserve-stands = La riserva sul requisito { $check } non è sciolta.
because-same-body = Altri progetti a cui partecipa «{ $body }»: { $count } ({ $projects }); il massimo è { $max } in tutto.
because-same-district = Altri progetti che indicano il distretto «{ $district }»: { $count } ({ $projects }).
because-seat-elsewhere = La sede di «{ $body }» è in { $region }.
because-seat-unknown = La sede di «{ $body }» non è indicata.
because-section-missing = La sezione «{ $section }» è vuota.
because-section-too-long = La sezione «{ $section }» ha { $found } caratteri; il massimo è { $max }.
because-sent-by-other = La domanda è stata inviata da «{ $sender }», il capofila è «{ $lead }».
because-several-leads = Più partner sono indicati come capofila: { $bodies }.
because-share-below = Il cofinanziamento è di { $found } su { $total }; quota minima: { $share } %.
because-to-be-found = Un partner è ancora da individuare ({ $kinds }).
because-to-be-found-any = Un partner è ancora da individuare.
because-too-few = Partner dei tipi richiesti ({ $kinds }): { $found }; servono almeno { $min }.
because-too-few-any = Partner individuati: { $found }; servono almeno { $min }.
because-version-early = La versione «{ $stated }» dell'elenco delle priorità vale { BEFORE("dal", $day) }, dopo il giorno che conta per il bando: conta la «{ $counts }».
because-version-early-none = La versione «{ $stated }» dell'elenco delle priorità vale { BEFORE("dal", $day) }, dopo il giorno che conta per il bando.
because-version-expired = La versione «{ $stated }» dell'elenco delle priorità è scaduta { BEFORE("il", $day) }: per il bando conta la «{ $counts }».
because-version-expired-none = La versione «{ $stated }» dell'elenco delle priorità è scaduta { BEFORE("il", $day) }, prima del giorno che conta per il bando.
because-version-unknown = La versione «{ $id }» dell'elenco delle priorità non è tra quelle del bando.
because-what-line = Linea
because-what-pot = Dotazione scelta
because-what-requested = Il contributo richiesto
because-what-size-class = Classe dimensionale
because-what-total = Il costo totale
because-withdrawn = Il progetto è stato ritirato.
because-without-activity = Il partner «{ $body }» non ha nessuna attività.

## Piano del progetto definitivo

plan-activity = Attività
plan-agreement = Accordo
plan-amount = Importo
plan-baseline = Valore di partenza
plan-basis = Modo di calcolo
plan-budget-total = Costo totale
plan-cofinance = Cofinanziamento
plan-conditions = Condizioni
plan-cost = Costo
plan-duration = Durata in mesi
plan-horizon = Orizzonte
plan-in-kind = in natura
plan-in-money = in denaro
plan-indicator = Indicatore
plan-item = Voce di spesa
plan-items-sum = Somma delle voci
plan-line = Linea
plan-materials = Materiali
plan-months = Mesi
plan-objective = Obiettivo
plan-outputs = Risultati
plan-owner = Responsabile
plan-partner = Partner
plan-pot = Dotazione
plan-procedure = Procedura
plan-reason = Motivo
plan-requested = Contributo richiesto
plan-response = Risposta
plan-rules = Regole
plan-size-class = Classe dimensionale
plan-source = Fonte
plan-start = Avvio previsto
plan-support-body = Accompagnamento
plan-target = Valore atteso
plan-territories = Territori interessati
plan-version = Versione dell'elenco
plan-with = Coprodotta con

## Dati del fascicolo accanto ai sottocriteri

live-dimensions = Dimensioni { $count } di { $all }
live-partners = { $count } partner
live-systems = Sistemi locali { $count } di { $all }
live-to-be-found = da individuare { $count }

## Sezioni del progetto definitivo

section-activities = Attività
section-budget = Piano economico
section-governance = Governance
section-indicators = Indicatori
section-integration = Integrazione con gli altri servizi
section-partner-changes = Variazioni dei partner
section-priorities = Priorità
section-replicability = Replicabilità
section-risks = Rischi
section-sustainability = Sostenibilità

## Screens

action-admit = ammettere il progetto alla valutazione
action-admit-short = ammetti
action-ask-integration = chiedere un'integrazione
action-ask-integration-short = integra
action-conflicts = dichiarare i conflitti di interessi
action-conflicts-short = conflitti
action-declare-all = dichiarare l'assenza di conflitti su tutti
action-declare-all-short = su tutti
action-declare-none = dichiarare l'assenza di conflitti
action-declare-none-short = nessuno
action-met = rilevare che il requisito è soddisfatto
action-met-short = sì
action-next-column = alla colonna seguente
action-next-column-short = requisito
action-next-open = al prossimo da decidere
action-next-open-short = prossimo
action-next-version = definitivo, preliminare o differenze
action-next-version-short = versione
action-not-met = rilevare che il requisito non è soddisfatto
action-not-met-short = no
action-previous-column = alla colonna precedente
action-previous-column-short = indietro
action-recuse = astenersi dal progetto scelto
action-recuse-short = mi astengo
action-show-screening = mostrare l'istruttoria
action-show-screening-short = istruttoria
context-checklist = Requisiti di un progetto
context-conflicts = Conflitti di interessi
context-screening = Istruttoria
screen-screening = Istruttoria
next-declare = { $count ->
    [one] Dichiara i conflitti di interessi: resta { $count } progetto
   *[other] Dichiara i conflitti di interessi: restano { $count } progetti
  }
next-screen = { $count ->
    [one] Istruisci { $code }: è l'ultimo progetto da istruire
   *[other] Istruisci { $code }: restano { $count } progetti da istruire
  }

screening-none = Questa fase del bando non ha istruttoria
screening-nothing-open = Nessun altro progetto è da istruire
screening-no-integration = Il bando non fissa i giorni per integrare: chiederla da riga di comando, con i giorni
screening-count-open = { $count } da istruire
screening-count-asked = { $count ->
    [one] { $count } integrazione attesa
   *[other] { $count } integrazioni attese
  }
screening-count-unanswered = { $count ->
    [one] { $count } integrazione scaduta
   *[other] { $count } integrazioni scadute
  }
screening-count-admitted = { $count ->
    [one] { $count } ammesso
   *[other] { $count } ammessi
  }
screening-count-reserve = { $count } con riserva
screening-count-excluded = { $count ->
    [one] { $count } escluso
   *[other] { $count } esclusi
  }
screening-count-not-receivable = { $count ->
    [one] { $count } irricevibile
   *[other] { $count } irricevibili
  }
screening-count-withdrawn = { $count ->
    [one] { $count } ritirato
   *[other] { $count } ritirati
  }
screening-state-open = da istruire
screening-state-answered = da istruire, integrato
screening-state-asked = integrazione entro { BEFORE("il", $date) }
screening-state-unanswered = non integrato entro { BEFORE("il", $date) }
screening-state-admitted = ammesso
screening-state-reserve = ammesso con riserva ({ $checks })
screening-state-excluded = escluso ({ $check })
screening-state-not-receivable = irricevibile ({ $check })
screening-met = Soddisfatto
screening-not-met = Non soddisfatto
screening-to-be-found = Partner da individuare
screening-open = Da decidere
screening-auto = automatico
screening-hybrid = da confermare
screening-manual = manuale
screening-legend = ✓ soddisfatto  ✕ no  ◌ partner da trovare  ? da decidere  • deciso da persona
screening-fail-not-receivable = se manca: irricevibile
screening-fail-excluded = se manca: escluso
screening-fail-integration = se manca: integrazione
screening-fail-warning = se manca: solo avviso
screening-reserve-allowed = Con il partner da individuare il bando ammette con riserva.
screening-by-person = deciso da { $name }, { $when }
screening-by-nobody = spetta a una persona
screening-by-dossier = secondo il fascicolo
screening-hint-met = dal fascicolo risulta soddisfatto: si confermi
screening-hint-not-met = dal fascicolo non risulta soddisfatto: si confermi
screening-found = Dal fascicolo risulta:
screening-excluded-by = Escluso per questo requisito: { $why }
screening-asked-text = Integrazione chiesta { BEFORE("il", $on) }, entro { BEFORE("il", $due) }: { $text }
screening-answered-text = Integrazione pervenuta: { $when }
screening-integration-text = { $days ->
    [one] Si chiede di integrare quanto segue entro { $days } giorno.
   *[other] Si chiede di integrare quanto segue entro { $days } giorni.
  }
screening-admit-title = Ammettere { $code } alla valutazione?
screening-admit-what = Nessun requisito osta all'ammissione.
screening-admit-reserve = L'ammissione è con riserva: { $checks }.
screening-admit-warnings = Requisiti di avviso non soddisfatti: { $checks }.
screening-admit-final = Con l'ammissione l'istruttoria del progetto si chiude.

editor-decision-met = Perché il requisito è soddisfatto · { $project }, { $sub }
editor-decision-not-met = Perché il requisito non è soddisfatto · { $project }, { $sub }
editor-integration = Richiesta di integrazione · { $project }
editor-no-conflict = Perché non c'è conflitto · { $project }
editor-recusal = Ragione dell'astensione · { $project }

conflict-actual = attuale: l'interesse esiste
conflict-potential = potenziale: l'interesse può sorgere
conflict-perceived = percepito: un terzo può crederlo
conflicts-title = Conflitti di interessi
conflicts-kind-title = Quale conflitto su { $code }?
conflicts-keys = n nessuno · A nessuno su tutti · r astensione · Esc
conflicts-none-open = Hai già dichiarato su tutti i progetti
conflicts-only-hinted = Resta solo dove risulta un legame: dichiara progetto per progetto
conflicts-all-what = { $count ->
    [one] Dichiari di non avere conflitti di interessi su { $count } progetto e su chi lo presenta.
   *[other] Dichiari di non avere conflitti di interessi su { $count } progetti e su chi li presenta.
  }
conflicts-all-left = { $count ->
    [one] Su { $count } progetto risulta un legame: va dichiarato a parte.
   *[other] Su { $count } progetti risulta un legame: vanno dichiarati a parte.
  }
conflicts-hint = Risulta un legame con { $body }
conflicts-declared = Hai dichiarato di non avere conflitti: puoi ancora astenerti
conflicts-partners = Partner: { $names }
conflicts-partners-more = Partner: { $names } … e altri { $count }
conflicts-partners-count = Partner: { $count }
conflicts-no-partners = Nessun altro partner è indicato
done-recused = Astensione annotata: il progetto non è più tra i tuoi

version-now = definitivo
version-before = preliminare
version-differences = differenze
version-only-one = Questo progetto ha una sola versione
before-marks = Punteggi e commenti · { $phase }
before-no-marks = Le schede di quella fase non sono visibili.
before-total = Totale: { $total }
before-agreed = Commissione
before-members = Commissari
before-motivation = Motivazione
differences-title = Che cosa cambia dal preliminare al definitivo
differences-none = Nessuna differenza
differences-partners = Partner
differences-lead = Il capofila era «{ $before }», ora è «{ $after }»
differences-nameless = partner da individuare
differences-added = + { $name }
differences-removed = − { $name }
differences-role = ± { $name }: da { $before } a { $after }
differences-status = ± { $name }: da { $before } a { $after }
differences-other = Cambiano dati che non sono testo
