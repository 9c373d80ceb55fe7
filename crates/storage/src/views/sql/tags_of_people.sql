select tagging.person_id, tagging.tag_id
from json_each(?1) wanted cross join taggings tagging on tagging.person_id = wanted.value
