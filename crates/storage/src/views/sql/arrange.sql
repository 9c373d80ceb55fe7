select quote.id id{columns} from json_each(?1) wanted
cross join quotes quote on quote.id = wanted.value
cross join revisions revision on revision.id = quote.revision_id
cross join articles article on article.id = revision.article_id
{by}
