using Microsoft.Extensions.Options;

namespace GraphQLExport.Destinations;

/// <summary>Registers where finished files go.</summary>
internal static class DestinationsServiceCollectionExtensions
{
    private const int Retries = 3;

    /// <summary>
    /// Adds the <see cref="IDestination"/>: the bucket that the settings name, else a local directory, with files sealed or not as they say. What
    /// crashed processes left in it goes at start.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="directory">Where the directory is, asked for once.</param>
    /// <param name="seals">Whether new files are sealed where the settings do not say.</param>
    /// <param name="keys">The keys that seal, asked for at start where new files are sealed, else when a sealed one is read.</param>
    public static IServiceCollection AddDestination(
        this IServiceCollection services, Func<IServiceProvider, string> directory, Func<IServiceProvider, bool> seals, Func<IServiceProvider, SealKeys> keys)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section)
            .Validate(options => options.IsComplete, $"{StorageOptions.Section}: a bucket needs AccessKey and SecretKey.")
            .Validate(options => options.IsBucket || !options.PresignedDownloads, $"{StorageOptions.Section}: PresignedDownloads needs a bucket.").ValidateOnStart();
        return services
            .AddSingleton(provider => new S3Connections(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(1) }, provider.GetRequiredService<TimeProvider>(), Retries))
            .AddSingleton<IDestination>(provider =>
            {
                var options = provider.GetRequiredService<IOptions<StorageOptions>>().Value;
                IDestination storage = options.IsBucket ? StorageOf(provider, options) : new LocalDirectory(directory(provider));
                var sealing = new Lazy<SealKeys>(() => keys(provider), LazyThreadSafetyMode.PublicationOnly);
                var isSealed = options.Encrypt ?? seals(provider);
                if (isSealed)
                    _ = sealing.Value;
                return new SealedDestination(storage, () => sealing.Value, isSealed);
            })
            .AddHostedService<AbandonedFiles>();
    }

    private static S3Storage StorageOf(IServiceProvider provider, StorageOptions options) => new S3Storage(
        provider.GetRequiredService<S3Connections>().Open(new(options.Bucket!, options.Region, options.Endpoint), new(options.AccessKey!, options.SecretKey!), options.Timeout),
        options.Prefix,
        provider.GetRequiredService<TimeProvider>(),
        options.PresignedDownloads);
}
