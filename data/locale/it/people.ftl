# Parole del programma in italiano: atti, persone, sedute, elenchi.
