namespace GraphQLExport.Rows.PostgreSql;

/// <summary>Runs blocking calls beside whoever asks for them.</summary>
internal static class PostgreSqlThreads
{
    /// <summary>Runs what yields a value.</summary>
    public static ValueTask<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken) =>
        new(Task.Factory.StartNew(work, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default));

    /// <summary>Runs what yields none.</summary>
    public static ValueTask RunAsync(Action work, CancellationToken cancellationToken) =>
        new(Task.Factory.StartNew(work, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default));
}
