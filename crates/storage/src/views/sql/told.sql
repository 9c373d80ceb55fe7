select medium, edition, image, dateline_place, dateline_agency, forwarded_from, credited, entries, others
from articles where id = ?1
