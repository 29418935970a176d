using GraphQLExport.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphQLExport.Domains.Motion;

/// <summary>How cameras and motion events are stored.</summary>
internal sealed class MotionModel : IEntityTypeConfiguration<Camera>, IEntityTypeConfiguration<MotionEvent>
{
    public void Configure(EntityTypeBuilder<Camera> builder)
    {
        builder.ToTable("cameras");
        builder.HasOne<AppUser>().WithMany().HasForeignKey(camera => camera.OwnerId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MotionEvent> builder)
    {
        builder.ToTable("motion_events");
        builder.Property(motion => motion.Algorithm).HasConversion(
            algorithm => MotionAlgorithms.ToStored(algorithm),
            stored => MotionAlgorithms.FromStored(stored));
        builder.HasOne(motion => motion.Camera).WithMany().HasForeignKey(motion => motion.CameraId).OnDelete(DeleteBehavior.Cascade);
    }
}
