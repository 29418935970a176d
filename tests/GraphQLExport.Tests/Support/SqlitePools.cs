using Microsoft.Data.Sqlite;

namespace GraphQLExport.Tests.Support;

/// <summary>
/// Closes the connections that are kept open for the next one. The pools are the whole process's: a test that runs beside this one may be closing this one's
/// connections, and its files come and go until that is done.
/// </summary>
public static class SqlitePools
{
    private static readonly Lock Gate = new();

    /// <summary>Closes them, and returns once no other test is closing any.</summary>
    public static void Clear()
    {
        lock (Gate)
            SqliteConnection.ClearAllPools();
    }

    /// <summary>Closes them, and keeps others from it while files are looked at.</summary>
    public static void ClearFor(Action look)
    {
        lock (Gate)
        {
            SqliteConnection.ClearAllPools();
            look();
        }
    }
}
