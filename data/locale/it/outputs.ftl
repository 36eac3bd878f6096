# Parole del programma in italiano: verbali, elenchi e documenti in uscita.
