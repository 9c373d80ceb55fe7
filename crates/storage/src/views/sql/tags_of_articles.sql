select tagging.article_id, tagging.tag_id
from json_each(?1) wanted cross join taggings tagging on tagging.article_id = wanted.value
