namespace HotChocolate.Execution;

/// <summary>Finds the executor of a schema, building it at first use.</summary>
public interface IRequestExecutorResolver
{
    /// <summary>The executor of a schema.</summary>
    /// <param name="schemaName">The schema's name; the default schema when null.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="SchemaException">The schema is not valid.</exception>
    public ValueTask<IRequestExecutor> GetRequestExecutorAsync(string? schemaName = null, CancellationToken cancellationToken = default);
}
