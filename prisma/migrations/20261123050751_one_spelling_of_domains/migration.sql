-- Emails are stored with international domains in their own letters (bücher.de), so that both spellings are one customer.
-- Those that were stored as xn-- are brought to it here. Where a site has a customer of either spelling, both stay as they are:
-- two ledgers cannot be made one. So does what is not valid Punycode (RFC 3492).

CREATE FUNCTION pg_temp.unicode_label(label text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  digits text := substr(label, 5);
  -- What stands before the last hyphen are the plain letters of the label.
  plain_length integer := greatest(length(digits) - strpos(reverse(digits), '-'), 0);
  points integer[] := '{}';
  place integer := 0;
  point integer := 128;
  bias integer := 72;
  first_time boolean := true;
  place_before integer;
  weight integer;
  threshold integer;
  digit integer;
  delta integer;
  position integer := 1;
  k integer;
BEGIN
  IF label !~ '^xn--[a-z0-9-]+$' THEN RETURN label; END IF;
  IF strpos(digits, '-') > 0 THEN
    points := ARRAY(SELECT ascii(letter) FROM regexp_split_to_table(left(digits, plain_length), '') AS letter WHERE letter <> '');
    position := plain_length + 2;
  END IF;
  WHILE position <= length(digits) LOOP
    place_before := place;
    weight := 1;
    k := 36;
    LOOP
      digit := strpos('abcdefghijklmnopqrstuvwxyz0123456789', substr(digits, position, 1)) - 1;
      IF position > length(digits) OR digit < 0 THEN RETURN label; END IF;
      position := position + 1;
      place := place + digit * weight;
      threshold := least(greatest(k - bias, 1), 26);
      EXIT WHEN digit < threshold;
      weight := weight * (36 - threshold);
      k := k + 36;
    END LOOP;
    delta := (place - place_before) / CASE WHEN first_time THEN 700 ELSE 2 END;
    first_time := false;
    delta := delta + delta / (cardinality(points) + 1);
    k := 0;
    WHILE delta > 455 LOOP
      delta := delta / 35;
      k := k + 36;
    END LOOP;
    bias := k + 36 * delta / (delta + 38);
    point := point + place / (cardinality(points) + 1);
    place := place % (cardinality(points) + 1);
    points := points[:place] || point || points[place + 1:];
    place := place + 1;
  END LOOP;
  RETURN (SELECT string_agg(chr(value), '' ORDER BY ordinality) FROM unnest(points) WITH ORDINALITY AS letter (value, ordinality));
EXCEPTION WHEN OTHERS THEN
  RETURN label;
END $$;

CREATE TEMPORARY TABLE respelled ON COMMIT DROP AS
SELECT customer.id, customer.site_id, left(email, length(email) - length(domain)) || replace(normalize(unicode_domain), 'ς', 'σ') AS email
  FROM customer,
       substring(email FROM '[^@]*$') AS domain,
       LATERAL (SELECT string_agg(pg_temp.unicode_label(label), '.' ORDER BY place) AS unicode_domain
                  FROM regexp_split_to_table(domain, '\.') WITH ORDINALITY AS part (label, place)) AS labels
 WHERE email LIKE '%xn--%' AND unicode_domain <> domain;

UPDATE customer
   SET email = respelled.email
  FROM respelled
 WHERE customer.id = respelled.id AND customer.site_id = respelled.site_id
   AND NOT EXISTS (SELECT FROM customer AS other WHERE other.email = respelled.email AND other.site_id = respelled.site_id)
   -- Of several that would become one, as σ and ς do, the first may.
   AND NOT EXISTS (SELECT FROM respelled AS earlier
                    WHERE earlier.email = respelled.email AND earlier.site_id = respelled.site_id AND earlier.id < respelled.id);

DROP FUNCTION pg_temp.unicode_label;
