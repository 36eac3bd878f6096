# Parole del programma in italiano: istruttoria (requisiti, soccorso istruttorio, ammissibilità).
