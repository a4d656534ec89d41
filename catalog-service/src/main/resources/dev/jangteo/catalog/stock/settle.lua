-- The order came to its end: what is on hand now, and no reservation any more. ARGV: order, (sku, units, sequence)*.
if not loaded() then return {'NOT_LOADED'} end
for i = 2, #ARGV, 3 do count(ARGV[i], ARGV[i + 1], ARGV[i + 2]) end
give_back(ARGV[1])
return {'DONE'}
