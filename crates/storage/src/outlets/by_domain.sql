select outlet_id from outlet_domains where domain = ?1
