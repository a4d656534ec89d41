-- ARGV: sku
drop(ARGV[1])
used()
return 'DONE'
