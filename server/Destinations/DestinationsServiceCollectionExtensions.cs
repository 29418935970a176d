namespace GraphQLExport.Destinations;

/// <summary>Registers where finished files go.</summary>
public static class DestinationsServiceCollectionExtensions
{
    /// <summary>Adds a local directory as the <see cref="IDestination"/>; what crashed processes left in it goes at start.</summary>
    /// <param name="services">The services.</param>
    /// <param name="directory">Where it is, asked for once.</param>
    public static IServiceCollection AddLocalDestination(this IServiceCollection services, Func<IServiceProvider, string> directory) => services
        .AddSingleton<IDestination>(provider => new LocalDirectory(directory(provider)))
        .AddHostedService<AbandonedFiles>();
}
