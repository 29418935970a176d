namespace HotChocolate;

/// <summary>Codes of the errors that the engine itself raises. Those of the published package keep its values.</summary>
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

    /// <summary>The document breaks a rule.</summary>
    public static class Validation
    {
        /// <summary>A rule of the specification, which <c>extensions.specifiedBy</c> leads to.</summary>
        public const string Failed = "GRAPHQL_VALIDATION_FAILED";

        /// <summary>Introspection nests its lists too deep.</summary>
        public const string MaxIntrospectionDepthOverflow = "HC0086";

        /// <summary>The document nests too deep, or asks for too much work before it could be executed.</summary>
        public const string TooComplex = "GRAPHQL_TOO_COMPLEX";
    }

    /// <summary>Execution.</summary>
    public static class Execution
    {
        /// <summary>A resolver failed with an error that it gave no code.</summary>
        public const string FieldFailed = "FIELD_FAILED";

        /// <summary>The server met a fault of its own.</summary>
        public const string Unexpected = "UNEXPECTED_EXECUTION_ERROR";

        /// <summary>A field that may not be null was null.</summary>
        public const string NonNullViolation = "HC0018";

        /// <summary>A resolver's value is none of the field's scalar or enum.</summary>
        public const string CannotSerializeLeafValue = "EXEC_INVALID_LEAF_VALUE";

        /// <summary>The document does not parse.</summary>
        public const string SyntaxError = "HC0014";

        /// <summary>The document has no operation of that name, none at all, or several and none was named.</summary>
        public const string OperationNotFound = "OPERATION_NOT_FOUND";

        /// <summary>The schema has no operations of that kind.</summary>
        public const string OperationNotSupported = "OPERATION_NOT_SUPPORTED";

        /// <summary>The request took longer than it may.</summary>
        public const string Timeout = "HC0045";

        /// <summary>Introspection is not allowed for this request.</summary>
        public const string IntrospectionNotAllowed = "HC0046";

        /// <summary>A variable's value does not fit its type.</summary>
        public const string InvalidVariable = "HC0016";

        /// <summary>An argument's value does not fit its type.</summary>
        public const string InvalidArgument = "INVALID_ARGUMENT";

        /// <summary>A subscriber fell too far behind.</summary>
        public const string SubscriberTooSlow = "SUBSCRIBER_TOO_SLOW";
    }

    /// <summary>Requests that never reach the executor.</summary>
    public static class Server
    {
        /// <summary>The request is not of the form that GraphQL over HTTP describes.</summary>
        public const string RequestInvalid = "HC0009";

        /// <summary>The request is longer than it may be.</summary>
        public const string MaxRequestSize = "HC0010";

        /// <summary>The request names no document.</summary>
        public const string QueryAndIdMissing = "HC0013";

        /// <summary>The client accepts no media type that the answer could have.</summary>
        public const string NoSupportedAcceptMediaType = "HC0063";

        /// <summary>The HTTP method does not execute such a request.</summary>
        public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

        /// <summary>The body is no JSON in UTF-8 by its media type.</summary>
        public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";

        /// <summary>GET needs a header that no foreign page can send unasked.</summary>
        public const string PreflightRequired = "PREFLIGHT_REQUIRED";

        /// <summary>Arrays of requests are not enabled, or this one is empty, too long or holds what cannot be part of it.</summary>
        public const string BatchNotAllowed = "BATCH_NOT_ALLOWED";

        /// <summary>A connection already carries as many operations as it may.</summary>
        public const string TooManyOperations = "TOO_MANY_OPERATIONS";
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
        public const string Cost = "HC0047";
    }

    /// <summary>Paging.</summary>
    public static class Paging
    {
        /// <summary>More items were asked for than a page may have.</summary>
        public const string MaxPaginationItems = "HC0051";

        /// <summary>Neither <c>first</c> nor <c>last</c> was given where one is needed.</summary>
        public const string NoPagingBoundaries = "HC0052";

        /// <summary>Fewer than no items were asked for.</summary>
        public const string MinPaginationItems = "HC0079";

        /// <summary>A cursor is malformed.</summary>
        public const string InvalidCursor = "HC0078";
    }
}
