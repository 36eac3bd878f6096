# Parole del programma in italiano: verbali, elenchi e documenti in uscita.

# Su ogni pagina di un documento.
document-log = registro n. { $seq }, impronta { $hash }
document-of = di
document-page = pagina

# Nei documenti.
document-check-met = soddisfatto
document-check-not-met = non soddisfatto
document-check-open = da decidere
document-check-to-be-found = soggetto da individuare
document-excluded = non ammissibile
document-general = Dati generali
document-rounding = Il totale è arrotondato a { $decimals } decimali.
document-scale = Valori da { $min } a { $max }, a passi di { $step }.
document-short-of = raggiunti { $reached }, ne occorrono { $needed }
document-tie-better = Prevale il punteggio più alto: { $name }.
document-tie-draw = Sorteggio pubblico, con seme e testimoni messi a verbale.
document-under-way = in valutazione
