-- Lets requests of one caller through, or none: rate and burst (generic cell rate algorithm), the day's and the month's
-- quota. One step for all doors; what is refused consumes nothing.
--
-- KEYS  the time until which the backlog drains; then, with quotas, the day's and the month's counter
-- ARGV  microseconds a request, burst, backlog at least, requests; then for each counter: quota, seed, debt
-- Answers 0 allowed, 1 rate, 2 day or 3 month; the backlog in microseconds; what the counters count
local LIFETIMES = {[2] = 172800, [3] = 3456000}
-- Counted from 2026, so that a double keeps fractions of a microsecond.
local EPOCH = 1767225600

local time = redis.call('TIME')
local now = (time[1] - EPOCH) * 1000000 + time[2]
local held = redis.call('MGET', unpack(KEYS))
local interval, burst, requests = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[4])
local drained = math.max(tonumber(held[1] or 0), now + tonumber(ARGV[3]))

local outcome = 0
local counts = {}
for i = 2, #KEYS do
  local quota, seed, debt = tonumber(ARGV[3 * i - 1]), tonumber(ARGV[3 * i]), tonumber(ARGV[3 * i + 1])
  counts[i] = held[i] and held[i] + debt or seed
  if requests > 0 and counts[i] + requests > quota then
    outcome = i
  end
end
if outcome == 0 and drained - now + requests * interval > burst * interval + 0.5 then
  outcome = requests > 0 and 1 or 0
end

local passed = outcome == 0 and requests or 0
drained = drained + passed * interval
if drained > now then
  redis.call('SET', KEYS[1], string.format('%.3f', drained), 'PX', math.ceil((drained - now) / 1000) + 1)
end
for i = 2, #KEYS do
  counts[i] = counts[i] + passed
  if not held[i] or counts[i] ~= tonumber(held[i]) then
    redis.call('SET', KEYS[i], string.format('%.0f', counts[i]), 'EX', LIFETIMES[i])
  end
end
return {outcome, math.floor(drained - now), counts[2] or 0, counts[3] or 0}
