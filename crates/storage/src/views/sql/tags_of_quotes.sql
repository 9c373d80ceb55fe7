select tagging.quote_id, tagging.tag_id
from json_each(?1) wanted cross join taggings tagging on tagging.quote_id = wanted.value
