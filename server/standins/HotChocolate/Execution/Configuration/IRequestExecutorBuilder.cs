using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution.Configuration;

/// <summary>Configures one GraphQL schema and its executor.</summary>
public interface IRequestExecutorBuilder
{
    /// <summary>The schema's name.</summary>
    public string Name { get; }

    /// <summary>The application's services.</summary>
    public IServiceCollection Services { get; }
}
