ALTER TABLE orders ADD COLUMN file_id uuid, ADD FOREIGN KEY (region_id, file_id) REFERENCES files;
COMMENT ON COLUMN orders.file_id IS 'The file as received; NULL for orders that were taken as text before files were kept.';
COMMENT ON COLUMN orders.source_text IS 'The document line by line: lines count as in the findings.';
COMMENT ON COLUMN orders.sha256 IS 'Of the bytes of the file.';
