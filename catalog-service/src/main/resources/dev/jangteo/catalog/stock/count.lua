-- What is on hand, by delivery, count or sale; an older figure never replaces a newer. ARGV: (sku, units, sequence)*.
if not loaded() then return {'NOT_LOADED'} end
for i = 1, #ARGV, 3 do count(ARGV[i], ARGV[i + 1], ARGV[i + 2]) end
return {'DONE'}
