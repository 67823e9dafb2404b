-- The columns are those JdbcOAuth2AuthorizationService asks for. Its own script keeps token values in blobs,
-- which no index can find; ours keeps them as text.
CREATE TABLE IF NOT EXISTS oauth2_authorization (
    id varchar(100) PRIMARY KEY,
    registered_client_id varchar(100) NOT NULL,
    principal_name varchar(200) NOT NULL,
    authorization_grant_type varchar(100) NOT NULL,
    authorized_scopes varchar(1000),
    attributes varchar(16000),
    state varchar(500),
    authorization_code_value varchar(512),
    authorization_code_issued_at timestamp(9) with time zone,
    authorization_code_expires_at timestamp(9) with time zone,
    authorization_code_metadata varchar(4000),
    access_token_value varchar(4000),
    access_token_issued_at timestamp(9) with time zone,
    access_token_expires_at timestamp(9) with time zone,
    access_token_metadata varchar(4000),
    access_token_type varchar(100),
    access_token_scopes varchar(1000),
    oidc_id_token_value varchar(4000),
    oidc_id_token_issued_at timestamp(9) with time zone,
    oidc_id_token_expires_at timestamp(9) with time zone,
    oidc_id_token_metadata varchar(4000),
    refresh_token_value varchar(512),
    refresh_token_issued_at timestamp(9) with time zone,
    refresh_token_expires_at timestamp(9) with time zone,
    refresh_token_metadata varchar(4000),
    user_code_value varchar(512),
    user_code_issued_at timestamp(9) with time zone,
    user_code_expires_at timestamp(9) with time zone,
    user_code_metadata varchar(4000),
    device_code_value varchar(512),
    device_code_issued_at timestamp(9) with time zone,
    device_code_expires_at timestamp(9) with time zone,
    device_code_metadata varchar(4000)
);
CREATE INDEX IF NOT EXISTS oauth2_authorization_by_code ON oauth2_authorization (authorization_code_value);
CREATE INDEX IF NOT EXISTS oauth2_authorization_by_access_token ON oauth2_authorization (access_token_value);
CREATE INDEX IF NOT EXISTS oauth2_authorization_by_id_token ON oauth2_authorization (oidc_id_token_value);
CREATE INDEX IF NOT EXISTS oauth2_authorization_by_refresh_token ON oauth2_authorization (refresh_token_value);
