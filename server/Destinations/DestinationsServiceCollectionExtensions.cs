using Microsoft.Extensions.Options;

namespace GraphQLExport.Destinations;

/// <summary>Registers where finished files go.</summary>
public static class DestinationsServiceCollectionExtensions
{
    private const int Retries = 3;

    /// <summary>
    /// Adds the <see cref="IDestination"/>: the bucket that the settings name, else a local directory. What crashed processes left in it goes at
    /// start.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="directory">Where the directory is, asked for once.</param>
    public static IServiceCollection AddDestination(this IServiceCollection services, Func<IServiceProvider, string> directory)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section)
            .Validate(options => options.IsComplete, $"{StorageOptions.Section}: a bucket needs AccessKey and SecretKey.")
            .Validate(options => options.IsBucket || !options.PresignedDownloads, $"{StorageOptions.Section}: PresignedDownloads needs a bucket.").ValidateOnStart();
        return services
            .AddSingleton(provider => new S3Connections(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(1) }, provider.GetRequiredService<TimeProvider>(), Retries))
            .AddSingleton<IDestination>(provider => provider.GetRequiredService<IOptions<StorageOptions>>().Value is { IsBucket: true } options ? StorageOf(provider, options) : new LocalDirectory(directory(provider)))
            .AddHostedService<AbandonedFiles>();
    }

    private static S3Storage StorageOf(IServiceProvider provider, StorageOptions options) => new S3Storage(
        provider.GetRequiredService<S3Connections>().Open(new(options.Bucket!, options.Region, options.Endpoint), new(options.AccessKey!, options.SecretKey!), options.Timeout),
        options.Prefix,
        provider.GetRequiredService<TimeProvider>(),
        options.PresignedDownloads);
}
