using GraphQLExport.Data.PostgreSql;
using GraphQLExport.Data.Sqlite;

namespace GraphQLExport.Data;

/// <summary>The database systems that there are.</summary>
internal static class DatabaseProviders
{
    private static readonly IDatabaseProvider[] All = [new SqliteProvider(), new PostgreSqlProvider()];

    /// <summary>Their names, for a sentence.</summary>
    public static string Names { get; } = string.Join(" or ", All.Select(provider => provider.Name));

    /// <summary>The provider of a name in any case; null when there is none.</summary>
    public static IDatabaseProvider? Find(string name) => All.FirstOrDefault(provider => provider.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
