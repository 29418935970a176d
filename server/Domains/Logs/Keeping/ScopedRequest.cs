namespace GraphQLExport.Domains.Logs;

/// <summary>Finds the request that a line is logged in.</summary>
internal static class ScopedRequest
{
    private const string Key = "RequestId";

    /// <summary>The request's id among the scopes that are open; null where there is none.</summary>
    public static string? Find(IExternalScopeProvider? scopes)
    {
        var found = new Found();
        scopes?.ForEachScope(Look, found);
        return found.Id;
    }

    private static void Look(object? scope, Found found)
    {
        if (scope is not IEnumerable<KeyValuePair<string, object?>> values)
            return;
        foreach (var (key, value) in values)
        {
            if (key == Key)
                found.Id = value?.ToString();
        }
    }

    private sealed class Found
    {
        public string? Id { get; set; }
    }
}
