select * from outlet_domains
