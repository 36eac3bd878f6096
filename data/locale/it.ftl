# Words of the program in Italian. Keys are grouped by screen, then in alphabetical order.
# Every key is in every language, with the same arguments.

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
