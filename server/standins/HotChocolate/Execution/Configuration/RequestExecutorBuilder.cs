using HotChocolate.Execution.Configuration;
using HotChocolate.Types.Building;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution;

internal sealed class RequestExecutorBuilder(SchemaConfiguration configuration, IServiceCollection services) : IRequestExecutorBuilder
{
    public string Name => configuration.Name;

    public IServiceCollection Services => services;

    public SchemaConfiguration Configuration => configuration;
}
