namespace HotChocolate;

/// <summary>Codes of the errors that the engine itself raises.</summary>
public static class ErrorCodes
{
    /// <summary>Authorization.</summary>
    public static class Authentication
    {
        /// <summary>The caller is not signed in.</summary>
        public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";

        /// <summary>The caller is signed in, but may not.</summary>
        public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";

        /// <summary>The policy named does not exist.</summary>
        public const string PolicyNotFound = "AUTH_POLICY_NOT_FOUND";
    }

    /// <summary>Execution.</summary>
    public static class Execution
    {
        /// <summary>A field that may not be null was null.</summary>
        public const string NonNullViolation = "HC0018";

        /// <summary>The document does not parse.</summary>
        public const string SyntaxError = "HC0014";

        /// <summary>The request took longer than it may.</summary>
        public const string Timeout = "HC0045";

        /// <summary>Introspection is not allowed for this request.</summary>
        public const string IntrospectionNotAllowed = "HC0046";

        /// <summary>A variable's value does not fit its type.</summary>
        public const string InvalidVariable = "HC0016";
    }

    /// <summary>Limits of a request.</summary>
    public static class Limits
    {
        /// <summary>The document has too many tokens.</summary>
        public const string Tokens = "LIMIT_TOKENS";

        /// <summary>Its fields nest too deep.</summary>
        public const string Depth = "LIMIT_DEPTH";

        /// <summary>It has too many aliases.</summary>
        public const string Aliases = "LIMIT_ALIASES";

        /// <summary>It has too many directives.</summary>
        public const string Directives = "LIMIT_DIRECTIVES";

        /// <summary>An operation selects too many fields of its root type.</summary>
        public const string RootFields = "LIMIT_ROOT_FIELDS";

        /// <summary>The operation would cost too much.</summary>
        public const string Cost = "LIMIT_COST";

        /// <summary>The body of a request is too long.</summary>
        public const string RequestBytes = "LIMIT_REQUEST_BYTES";

        /// <summary>A batch holds too many requests.</summary>
        public const string BatchSize = "LIMIT_BATCH_SIZE";
    }

    /// <summary>Paging.</summary>
    public static class Paging
    {
        /// <summary>More items were asked for than a page may have.</summary>
        public const string MaxPaginationItems = "HC0051";

        /// <summary>Fewer than no items were asked for.</summary>
        public const string MinPaginationItems = "HC0079";

        /// <summary>A cursor is malformed.</summary>
        public const string InvalidCursor = "HC0078";
    }
}
